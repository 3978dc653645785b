namespace OnboardingTracker.Web.Ui;

/// <summary>For an answer that holds what nobody can see again, such as a link.</summary>
public static class ShownOnce
{
    /// <summary>Nothing on the way keeps it, and "back" does not show it. Said late: the antiforgery of a form says something of its own in between.</summary>
    public static void IsShownOnce(this HttpResponse response) => response.OnStarting(() =>
    {
        response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    });
}

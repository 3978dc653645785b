namespace OnboardingTracker.Web.Ui;

/// <summary>For an answer that holds what the next person at the desk must not leaf back to: a link that lets in, or what the account has.</summary>
public static class ShownOnce
{
    /// <summary>Nothing on the way keeps it, and "back" does not show it. Said late: the antiforgery of a form says something of its own in between.</summary>
    public static void IsShownOnce(this HttpResponse response) => response.OnStarting(() =>
    {
        response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    });
}

namespace OnboardingTracker.Web.Hosting;

/// <summary>Reads a form before anything has said whether it is in order.</summary>
internal static class ReadableForm
{
    /// <summary>Null when there is none, or none that can be read.</summary>
    public static async Task<IFormCollection?> TryReadFormAsync(this HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
        {
            return null;
        }

        try
        {
            return await request.ReadFormAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is BadHttpRequestException or InvalidDataException)
        {
            return null;
        }
    }
}

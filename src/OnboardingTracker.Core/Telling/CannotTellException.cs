namespace OnboardingTracker.Core.Telling;

/// <summary>A channel could not bring a tiding. Its message is a sentence for people: it stands on pages, and holds no address, link or secret.</summary>
/// <param name="isWayClosed">Nothing else gets through now either, so nothing else is tried until the next time.</param>
public sealed class CannotTellException(string sentence, bool isWayClosed = false, Exception? inner = null) : Exception(sentence, inner)
{
    public bool IsWayClosed => isWayClosed;
}

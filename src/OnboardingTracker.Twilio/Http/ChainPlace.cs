namespace OnboardingTracker.Twilio.Http;

/// <summary>
/// The place in flight of a chain of pages. Between two pages the chain knows for a moment not yet what to ask next; gave it its place away meanwhile, it
/// would wait until another answer comes, which is a whole round trip for each page. Not for use by two requests at once.
/// </summary>
internal sealed class ChainPlace : IDisposable
{
    private InFlightLimiter.Slot? kept;

    /// <summary>The place kept from the page before; null when there is none or it may not be used now, and the request queues as any other.</summary>
    public InFlightLimiter.Slot? Take()
    {
        var slot = kept;
        kept = null;
        return slot?.GoOn();
    }

    /// <summary>Keeps the place of a request that was answered for the next page.</summary>
    public void Keep(InFlightLimiter.Slot slot) => kept = slot.Stay();

    /// <summary>There is no next page: the place is anyone's.</summary>
    public void Dispose() => kept?.Dispose();
}

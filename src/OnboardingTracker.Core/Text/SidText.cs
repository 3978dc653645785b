namespace OnboardingTracker.Core.Text;

/// <summary>How a Twilio SID stands in a sentence, a list or a button: the same shape everywhere, so that two places can be compared by eye.</summary>
public static class SidText
{
    /// <summary>"AC01…cdef": a person recognises it, and nobody can copy it.</summary>
    public static string Shorten(string sid) => sid.Length > 8 ? $"{sid[..4]}…{sid[^4..]}" : sid;
}

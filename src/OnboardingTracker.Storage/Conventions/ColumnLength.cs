namespace OnboardingTracker.Storage.Conventions;

/// <summary>Lengths that columns of several tables share, in characters.</summary>
internal static class ColumnLength
{
    /// <summary>Of a SID of Twilio: two letters and 32 hexadecimal digits.</summary>
    public const int Sid = 34;
}

namespace OnboardingTracker.Core.Text;

/// <summary>How a phone number stands where it need only be recognised.</summary>
public static class PhoneText
{
    private const int Shown = 7;

    /// <summary>"+1206…02": an owner recognises it, and nobody can call it. A number too short to hide anything becomes "…".</summary>
    public static string Mask(string number) => number.Length > Shown ? $"{number[..5]}…{number[^2..]}" : "…";
}

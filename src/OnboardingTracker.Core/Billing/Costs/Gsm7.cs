using System.Collections.Frozen;

namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>The GSM 7-bit alphabet with its extension table. Source: 3GPP TS 23.038, sections 6.2.1 and 6.2.1.1.</summary>
internal static class Gsm7
{
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /// <summary>Each is written as an escape and a character, so that it takes two places.</summary>
    private const string Extension = "\f^{}\\[~]|€";

    private static readonly FrozenSet<char> One = Basic.ToFrozenSet();

    private static readonly FrozenSet<char> Two = Extension.ToFrozenSet();

    /// <summary>How many places of seven bits a character takes; null when the alphabet does not have it.</summary>
    public static int? PlacesOf(char character) => One.Contains(character) ? 1 : Two.Contains(character) ? 2 : null;
}

namespace OnboardingTracker.Web.Pages.Invitations;

/// <summary>Several addresses as people type or paste them: one a line, or with commas and semicolons between them.</summary>
internal static class AddressLines
{
    private static readonly string[] LineEnds = ["\r\n", "\n", "\r"];

    /// <returns>Each with its line, counted from 1; null for the line where there is one line only.</returns>
    public static IReadOnlyList<(string Address, int? Line)> Read(string? typed)
    {
        var lines = (typed ?? "").Split(LineEnds, StringSplitOptions.None);
        return
        [
            .. lines.SelectMany((line, index) => line
                .Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(address => (address, lines.Length > 1 ? index + 1 : (int?)null))),
        ];
    }
}

namespace OnboardingTracker.Web.Pages.Shared;

/// <summary>Where a list goes on.</summary>
/// <param name="Text">What the list is filtered by; stays in the address.</param>
/// <param name="IsLater">This is not the first page.</param>
/// <param name="Next">The words of the link on: "Older entries".</param>
public sealed record PagerModel(string Address, string? Text, string? NextCursor, bool IsLater, string Next)
{
    public string First => string.IsNullOrWhiteSpace(Text) ? Address : $"{Address}?q={Uri.EscapeDataString(Text)}";

    public string Onward => $"{First}{(First.Contains('?', StringComparison.Ordinal) ? '&' : '?')}cursor={Uri.EscapeDataString(NextCursor ?? "")}";
}

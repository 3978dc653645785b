using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace OnboardingTracker.Storage.Onboardings;

/// <summary>Where a page ended, as text that means nothing to its reader: the instant, the place within it and the id of the last row.</summary>
internal sealed record Cursor(DateTimeOffset At, int Position, Guid Id)
{
    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}|{Position}|{Id:N}")));

    /// <exception cref="FormatException">The text is no cursor of ours.</exception>
    public static Cursor? Parse(string? text)
    {
        if (text is null)
        {
            return null;
        }

        // Twice as long as any of ours, so that a long text costs nothing.
        const int MaxLength = 160;
        if (text.Length > MaxLength || !Base64Url.IsValid(text))
        {
            throw Broken();
        }

        var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('|');
        return parts.Length == 3
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && ticks <= DateTime.MaxValue.Ticks
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            && Guid.TryParseExact(parts[2], "N", out var id)
            ? new Cursor(new DateTimeOffset(ticks, TimeSpan.Zero), position, id)
            : throw Broken();
    }

    private static FormatException Broken() => new("The cursor is not one that this list gave out. Leave it out to begin at the first page.");
}

using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.CloserLooks;

namespace OnboardingTracker.Web.Api.Shapes;

/// <summary>What a closer look at a step showed.</summary>
/// <param name="Unread">How many of the parts, or pieces of them, could not be read.</param>
public sealed record CloserLookShape(DateTimeOffset ReadAt, int Unread, IReadOnlyList<CloserPartShape> Parts)
{
    public static CloserLookShape Of(CloserReading reading) => new(reading.ReadAt, reading.Unread, [.. reading.Parts.Select(CloserPartShape.Of)]);
}

/// <summary>The answer to one question.</summary>
/// <param name="Name">What was asked for, in words.</param>
/// <param name="Operation">Twilio's operationId.</param>
/// <param name="Resource">The resource in words; null when the question was about the account as a whole.</param>
/// <param name="At">Its SID, country or word; null likewise.</param>
/// <param name="Rows">Of one resource a line for each field, of a list one for each entry.</param>
/// <param name="More">How many entries are not shown; null when only Twilio knows.</param>
/// <param name="CouldNotRead">Why it, or a piece of it, could not be read; null when all was.</param>
public sealed record CloserPartShape(
    string Name, string Operation, string? Resource, string? At, IReadOnlyList<Seen> Rows, int? More, string? CouldNotRead, DateTimeOffset ReadAt)
{
    public static CloserPartShape Of(CloserPart part) => new(
        part.Definition.Name, part.Definition.Operation, part.Name, part.At, part.Rows, part.More, part.Problem, part.ReadAt);
}

namespace OnboardingTracker.Knowledge.Catalogue;

/// <summary>A row of the catalogue of live checks.</summary>
/// <param name="Row">Its number, which steps name as their ref: "M2.5b".</param>
/// <param name="Says">What it is about.</param>
/// <param name="As">Another row whose checks are meant for this one too.</param>
public sealed record CatalogueRow(string Row, string Says, Readable Read, string? As);

/// <summary>How much of a row Twilio's API shows.</summary>
public enum Readable
{
    Yes,

    /// <summary>A person confirms the rest.</summary>
    Partly,

    /// <summary>Nothing; a person confirms it all.</summary>
    Person,
}

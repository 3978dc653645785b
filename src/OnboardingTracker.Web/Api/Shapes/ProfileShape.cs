using OnboardingTracker.Core.Countries;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Text;

namespace OnboardingTracker.Web.Api.Shapes;

/// <summary>What an onboarding tells about itself. Null is "not known yet", never "no".</summary>
public sealed record ProfileShape
{
    public TeamType? TeamType { get; init; }

    public IReadOnlyList<Goal>? Goals { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public IReadOnlyList<string>? Countries { get; init; }

    public IReadOnlyList<UseCase>? UseCases { get; init; }

    /// <summary>Messages on the busiest day.</summary>
    public int? MessagesPerDay { get; init; }

    /// <summary>Messages in the busiest second.</summary>
    public int? PeakPerSecond { get; init; }

    public bool? TwoWay { get; init; }

    public bool? Mms { get; init; }

    public bool? Voice { get; init; }

    public bool? WhatsApp { get; init; }

    public DateOnly? TargetDate { get; init; }

    /// <summary>The account is billed by invoice.</summary>
    public bool? Invoiced { get; init; }

    public IReadOnlyList<SenderType>? SenderTypes { get; init; }

    /// <summary>Friendly names or SIDs of the accounts the team plans to have.</summary>
    public IReadOnlyList<string>? PlannedAccounts { get; init; }

    /// <summary>Friendly names or SIDs of the Messaging Services the team plans to have.</summary>
    public IReadOnlyList<string>? PlannedServices { get; init; }

    public static ProfileShape Of(Profile profile) => new()
    {
        TeamType = profile.TeamType,
        Goals = profile.Goals,
        Countries = profile.Countries,
        UseCases = profile.UseCases,
        MessagesPerDay = profile.MessagesPerDay,
        PeakPerSecond = profile.PeakPerSecond,
        TwoWay = profile.TwoWay,
        Mms = profile.Mms,
        Voice = profile.Voice,
        WhatsApp = profile.WhatsApp,
        TargetDate = profile.TargetDate,
        Invoiced = profile.Invoiced,
        SenderTypes = profile.SenderTypes,
        PlannedAccounts = profile.PlannedAccounts,
        PlannedServices = profile.PlannedServices,
    };

    /// <summary>Only for a shape that its validator passed.</summary>
    public Profile Read() => new()
    {
        TeamType = TeamType,
        Goals = Once(Goals),
        Countries = Once(Countries?.Select(CodeOf)),
        UseCases = Once(UseCases),
        MessagesPerDay = MessagesPerDay,
        PeakPerSecond = PeakPerSecond,
        TwoWay = TwoWay,
        Mms = Mms,
        Voice = Voice,
        WhatsApp = WhatsApp,
        TargetDate = TargetDate,
        Invoiced = Invoiced,
        SenderTypes = Once(SenderTypes),
        PlannedAccounts = Once(PlannedAccounts?.Select(OneLineText.Clean).OfType<string>()),
        PlannedServices = Once(PlannedServices?.Select(OneLineText.Clean).OfType<string>()),
    };

    private static IReadOnlyList<T>? Once<T>(IEnumerable<T>? values) => values is null ? null : [.. values.Distinct()];

    private static string CodeOf(string typed) => CountryNames.TryRead(typed, out var code)
        ? code
        : throw new InvalidOperationException($"{typed} is not a country code; the validator should have said so.");
}

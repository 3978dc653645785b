namespace OnboardingTracker.Core.Onboardings;

/// <summary>What an onboarding told about itself. Every answer may be null: not known yet, which is never the same as "no".</summary>
public sealed record Profile
{
    public static Profile Unknown { get; } = new();

    public TeamType? TeamType { get; init; }

    public IReadOnlyList<Goal>? Goals { get; init; }

    /// <summary>Destination countries, ISO 3166-1 alpha-2, upper case; territories with codes of their own count as countries.</summary>
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

    /// <summary>The account is billed by invoice, so its balance may be negative.</summary>
    public bool? Invoiced { get; init; }

    public IReadOnlyList<SenderType>? SenderTypes { get; init; }

    /// <summary>Friendly names or SIDs of the accounts and subaccounts the team plans to have.</summary>
    public IReadOnlyList<string>? PlannedAccounts { get; init; }

    /// <summary>Friendly names or SIDs of the Messaging Services the team plans to have.</summary>
    public IReadOnlyList<string>? PlannedServices { get; init; }

    public bool SendsTo(string country) => Countries?.Contains(country, StringComparer.Ordinal) ?? false;

    public bool Plans(SenderType sender) => SenderTypes?.Contains(sender) ?? false;

    // A record compares lists by reference; two profiles with the same answers must be equal.
    public bool Equals(Profile? other) =>
        other is not null
        && TeamType == other.TeamType
        && MessagesPerDay == other.MessagesPerDay
        && PeakPerSecond == other.PeakPerSecond
        && TwoWay == other.TwoWay
        && Mms == other.Mms
        && Voice == other.Voice
        && WhatsApp == other.WhatsApp
        && TargetDate == other.TargetDate
        && Invoiced == other.Invoiced
        && Same(Goals, other.Goals)
        && Same(Countries, other.Countries)
        && Same(UseCases, other.UseCases)
        && Same(SenderTypes, other.SenderTypes)
        && Same(PlannedAccounts, other.PlannedAccounts)
        && Same(PlannedServices, other.PlannedServices);

    public override int GetHashCode() => HashCode.Combine(TeamType, MessagesPerDay, PeakPerSecond, TwoWay, TargetDate, Countries?.Count);

    private static bool Same<T>(IReadOnlyList<T>? one, IReadOnlyList<T>? other) =>
        one is null ? other is null : other is not null && one.SequenceEqual(other);
}

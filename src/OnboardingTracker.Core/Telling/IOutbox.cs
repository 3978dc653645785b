using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Telling;

/// <summary>
/// What is still to be told, on every channel. Rows are written with the onboarding, by <see cref="IOnboardingStore"/>, and for one mail a month here; every
/// instance takes them from here.
/// </summary>
public interface IOutbox
{
    /// <summary>What is to be tried now, the longest due first.</summary>
    /// <param name="only">By one channel; null for all.</param>
    Task<IReadOnlyList<DueTiding>> DueAsync(DateTimeOffset now, int atMost, CancellationToken cancellationToken, Channel? only = null);

    /// <summary>Adds one for one reader, unless one of this id is there already, told or not: whichever instance comes second changes nothing.</summary>
    /// <param name="tiding">Its reader is named, and it is about no onboarding.</param>
    Task AddOnceAsync(DueTiding tiding, CancellationToken cancellationToken);

    /// <summary>Takes all at once that goes into one person's mail of the day and is due, as <see cref="TryClaimAsync"/> takes one; nothing when another instance has it.</summary>
    Task<IReadOnlyList<DueTiding>> ClaimDayAsync(string readerId, DateTimeOffset now, DateTimeOffset next, CancellationToken cancellationToken);

    /// <summary>Counts a try and moves the next one on; false when another instance has taken it.</summary>
    /// <param name="next">When to try again if nothing comes of this try, not even a word about its failure.</param>
    Task<bool> TryClaimAsync(DueTiding tiding, DateTimeOffset next, CancellationToken cancellationToken);

    Task DoneAsync(DueTiding tiding, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Keeps why it could not be told, unless it has been told or tried anew since this try began.</summary>
    /// <param name="isForGood">It is not tried again until a person asks for it.</param>
    Task FailedAsync(DueTiding tiding, string problem, bool isForGood, CancellationToken cancellationToken);

    /// <summary>What could not be told so far, the newest first.</summary>
    /// <param name="onboarding">About it; null for what is about no onboarding: mails with invitations, and those about the billing of all of them.</param>
    /// <param name="withMoney">Those too that are for who may see money.</param>
    Task<IReadOnlyList<Untold>> UntoldAsync(OnboardingId? onboarding, bool withMoney, int atMost, CancellationToken cancellationToken);

    /// <summary>Tries one anew at once, with all its tries before it, and forgets its problem until the next one; false when it is not there, or told by now.</summary>
    Task<bool> ReplayAsync(OnboardingId? onboarding, Guid tiding, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Forgets rows made before then that are told or given up.</summary>
    Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken);
}

/// <summary>A row of the outbox that is to be tried.</summary>
/// <param name="OnboardingId">What it is about; null for an invitation, for a request for access to the organisation as a whole, and for the billing of all onboardings.</param>
/// <param name="Tries">How often it was tried before.</param>
/// <param name="DueAt">What the row said; a claim holds only while it still says so.</param>
/// <param name="ReaderId">The one member it is for; null where the channel knows who is meant.</param>
/// <param name="IsDaily">Goes with others of its reader into one message.</param>
/// <param name="IsMoney">For those who may see money, whether they see the steps or not; it leads to billing.</param>
public sealed record DueTiding(
    Guid Id,
    OnboardingId? OnboardingId,
    Channel Channel,
    string Sentence,
    string? StepKey,
    string? OnlyName,
    string? ExceptId,
    DateTimeOffset MadeAt,
    int Tries,
    DateTimeOffset DueAt,
    string? ReaderId = null,
    bool IsDaily = false,
    bool IsMoney = false)
{
    /// <summary>The request for access that it tells of, or whose answer it is; null for everything else.</summary>
    public Guid? AccessRequestId { get; init; }

    /// <summary>It tells whoever asked how their request was decided.</summary>
    public bool IsAccessAnswer { get; init; }

    /// <summary>The mail of the month about the billing of all onboardings that its reader may see the money of.</summary>
    public bool IsPortfolio => OnboardingId is null && ReaderId is not null && IsMoney;
}

/// <summary>Something that could not be told so far.</summary>
/// <param name="NextTryAt">Null when it is tried no more.</param>
public sealed record Untold(Guid Id, Channel Channel, string Sentence, DateTimeOffset MadeAt, int Tries, string Problem, DateTimeOffset? NextTryAt);

/// <summary>By which way people are told.</summary>
public enum Channel
{
    /// <summary>The list of notices in the product. It knows the readers, and leaves a row for each who wants a mail too.</summary>
    Bell,

    /// <summary>A mail to one person.</summary>
    Email,
}

using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>Every sender type the profile plans is there at least once, and no other is.</summary>
public sealed class PlannedSendersExist : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "planned-senders-exist",
        "Every planned sender type has a sender",
        [
            SnapshotPart.PhoneNumbers, SnapshotPart.ShortCodes, SnapshotPart.MessagingServices, SnapshotPart.AlphaSenders,
            SnapshotPart.DestinationAlphaSenders, SnapshotPart.WhatsappSenders,
        ],
        [
            "1 or more senders of a planned type: passed",
            "no sender of a planned type: nothing yet",
            "senders of a type that is not planned: passed with a warning; not read, and not said to be switched off for the account: could not check",
            "RCS senders: not read; a person confirms them",
            "no sender types in the profile: nothing yet",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (profile.SenderTypes is not { Count: > 0 } planned)
        {
            return [Definition.NothingYet("The profile names no sender types yet. Choose them in the profile.")];
        }

        Seen[] notRead = [.. planned.Where(IsNotRead).Select(type => new Seen(Capital.Of(SenderWords.Of(type)), "not read; a person confirms them"))];
        var owned = OwnedSenders(account);
        List<Finding> findings =
        [
            .. planned.Where(type => !IsNotRead(type)).Select(type => Judge(type, account, owned)),
            .. owned.Where(kind => !kind.Types.Any(planned.Contains)).Select(NotPlanned),
            .. UnreadParts(account).Select(part => Definition.CouldNotCheck(account.FailureOf(part))),
        ];
        return findings.Count == 0
            ? [Definition.NothingYet("Only RCS senders are planned, and these cannot be read here.", notRead)]
            : [findings[0] with { Seen = [.. findings[0].Seen, .. notRead] }, .. findings.Skip(1)];
    }

    private Finding Judge(SenderType type, AccountSnapshot account, IReadOnlyList<Kind> owned)
    {
        var senders = owned.Where(kind => kind.Types.Contains(type)).SelectMany(kind => kind.Senders).ToList();
        if (senders.Count > 0)
        {
            return Definition.Passed($"The account has {senders.Count} {SenderWords.Of(type, senders.Count)}.", SeenOf(type, senders));
        }

        return UnreadPart(type, account) is { } unread
            ? Definition.CouldNotCheck(account.FailureOf(unread))
            : Definition.NothingYet(
                $"The profile plans {SenderWords.Of(type)}, and the account has none yet.",
                new Seen(Capital.Of(SenderWords.Of(type)), "none"));
    }

    private Finding NotPlanned(Kind kind)
    {
        var words = SenderWords.Of(kind.Types[0]);
        return Definition.Warned(
            $"The account has {kind.Senders.Count} {SenderWords.Of(kind.Types[0], kind.Senders.Count)} that the profile does not plan.",
            $"Add {words} to the sender types of the profile, or release those that are not used.",
            SeenOf(kind.Types[0], kind.Senders));
    }

    private static List<Kind> OwnedSenders(AccountSnapshot account)
    {
        var numbers = (account.PhoneNumbers ?? [])
            .Select(number => (Types: SenderWords.TypesOf(number), Name: NumberName.Of(number)))
            .Where(number => number.Types.Count > 0)
            .GroupBy(number => string.Join(' ', number.Types), StringComparer.Ordinal)
            .Select(alike => new Kind(alike.First().Types, [.. alike.Select(number => number.Name)]));
        var shortCodes = new Kind([SenderType.ShortCode], [.. (account.ShortCodes ?? []).Select(code => code.Code ?? code.Sid)]);
        var alphanumeric = new Kind([SenderType.Alphanumeric], AlphanumericSenders.Of(account).Names);
        var whatsapp = new Kind(
            [SenderType.WhatsApp],
            [.. (account.WhatsappSenders ?? []).Select(sender => NumberName.OfAddress(sender.SenderId, sender.Sid))]);
        return [.. numbers.Append(shortCodes).Append(alphanumeric).Append(whatsapp).Where(kind => kind.Senders.Count > 0)];
    }

    private static SnapshotPart? UnreadPart(SenderType type, AccountSnapshot account) => type switch
    {
        SenderType.ShortCode => account.ShortCodes is null ? SnapshotPart.ShortCodes : null,
        SenderType.Alphanumeric => AlphanumericSenders.Of(account).Unread,
        SenderType.WhatsApp => account.WhatsappSenders is null ? SnapshotPart.WhatsappSenders : null,
        _ => account.PhoneNumbers is null ? SnapshotPart.PhoneNumbers : null,
    };

    /// <summary>Any of them may hold senders that nobody planned; what is not switched on for the account holds none.</summary>
    private static IEnumerable<SnapshotPart> UnreadParts(AccountSnapshot account) =>
        ((SnapshotPart?[])
        [
            account.PhoneNumbers is null ? SnapshotPart.PhoneNumbers : null,
            account.ShortCodes is null ? SnapshotPart.ShortCodes : null,
            AlphanumericSenders.Of(account).Unread,
            account.WhatsappSenders is null ? SnapshotPart.WhatsappSenders : null,
        ]).OfType<SnapshotPart>().Where(part => account.FailureOf(part).Reason is not FailureReason.NotEnabled);

    private static bool IsNotRead(SenderType type) => type is SenderType.Rcs;

    private static Seen SeenOf(SenderType type, IReadOnlyList<string> senders) =>
        new(Capital.Of(SenderWords.Of(type)), $"{senders.Count}: {string.Join(", ", senders.Take(5))}{(senders.Count > 5 ? " and more" : "")}");

    private sealed record Kind(IReadOnlyList<SenderType> Types, IReadOnlyList<string> Senders);
}

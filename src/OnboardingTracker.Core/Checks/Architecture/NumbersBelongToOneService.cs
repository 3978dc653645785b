using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Architecture;

/// <summary>No number is forgotten: each is in the sender pool of exactly one Messaging Service.</summary>
public sealed class NumbersBelongToOneService : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "numbers-belong-to-one-service",
        "Every number is in exactly one Messaging Service",
        [SnapshotPart.PhoneNumbers, SnapshotPart.MessagingServices, SnapshotPart.ServicePhoneNumbers],
        [
            "every number in the sender pool of 1 service, by its SID: passed",
            "a US local number in no service: not passed (30034)",
            "any other number in no service: passed with a warning",
            "a number in more than 1 service: passed with a warning",
            "no number: nothing yet",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile) =>
        (account.PhoneNumbers, account.MessagingServices) switch
        {
            (null, _) => [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.PhoneNumbers))],
            ([], _) => [Definition.NothingYet("The account has no phone number yet.")],
            (_, null) => [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.MessagingServices))],
            ({ } numbers, { } services) => Judge(numbers, services, account.FailureOf(SnapshotPart.ServicePhoneNumbers)),
        };

    private IEnumerable<Finding> Judge(IReadOnlyList<PhoneNumber> numbers, IReadOnlyList<MessagingService> services, PartFailure unread)
    {
        var places = services
            .SelectMany(service => (service.PhoneNumberSids ?? []).Select(sid => (Sid: sid, service.Name)))
            .ToLookup(place => place.Sid, place => place.Name, StringComparer.Ordinal);
        var orphans = numbers.Where(number => !places.Contains(number.Sid)).ToList();

        if (services.Any(service => service.PhoneNumberSids is null))
        {
            // A pool that was not read may hold those in none, and those of another pool a second time.
            yield return Definition.CouldNotCheck(unread);
            orphans = [];
        }

        var local = orphans.Where(number => number.IsUsLocal).ToList();
        if (local.Count > 0)
        {
            yield return Definition.NotPassed(
                $"{Some(local, "US local number")} in no Messaging Service. "
                + "A US campaign belongs to a service, so carriers block what is sent without one (30034).",
                [.. local.Select(Adopt)],
                [.. local.Select(Alone)]);
        }

        var others = orphans.Where(number => !number.IsUsLocal).ToList();
        if (others.Count > 0)
        {
            var summary = $"{Some(others, "number")} in no Messaging Service. The settings of a service do not count without one.";
            yield return Definition.Warned(summary, Adopt(others[0]), [.. others.Select(Alone)]) with
            {
                Fixes = [.. others.Select(Adopt)],
            };
        }

        foreach (var number in numbers.Where(number => places[number.Sid].Skip(1).Any()))
        {
            yield return Definition.Warned(
                $"{NumberName.Of(number)} is in more than 1 Messaging Service. Replies may go to the wrong one.",
                $"Keep {NumberName.WithSid(number)} in one of {NameList.Of([.. places[number.Sid]])}, and remove it from the sender pool of the others.",
                new Seen(NumberName.WithSid(number), string.Join(", ", places[number.Sid])));
        }

        var placed = numbers.Where(number => places[number.Sid].Count() == 1).ToList();
        if (placed.Count > 0)
        {
            yield return Definition.Passed(
                $"{Some(placed, "number")} in exactly one Messaging Service.",
                [.. placed.Select(number => new Seen(NumberName.WithSid(number), places[number.Sid].First()))]);
        }
    }

    private static string Some(List<PhoneNumber> numbers, string noun) =>
        numbers.Count == 1 ? $"1 {noun} is" : $"{numbers.Count} {noun}s are";

    private static string Adopt(PhoneNumber number) =>
        $"Add {NumberName.WithSid(number)} to the Messaging Service it sends for: {InConsole.Services} › the service › Sender pool › Add senders.";

    private static Seen Alone(PhoneNumber number) => new(NumberName.WithSid(number), "in no Messaging Service");
}

using System.Globalization;

namespace OnboardingTracker.Core.Onboardings;

/// <summary>What changed in the answers of an onboarding, before and after, for its history.</summary>
internal static class ChangedAnswers
{
    private const string Nothing = "not known";

    /// <returns>"Countries: US", "Countries: US, DE", and both in one: "Countries: US → US, DE"; several are parted by semicolons.</returns>
    public static (string Before, string After, string Both) Between((string Name, string? Customer, Profile Profile) before, (string Name, string? Customer, Profile Profile) after)
    {
        var changed = Answers(before).Zip(Answers(after)).Where(pair => pair.First.Answer != pair.Second.Answer).ToList();
        return (
            string.Join("; ", changed.Select(pair => $"{pair.First.Question}: {pair.First.Answer}")),
            string.Join("; ", changed.Select(pair => $"{pair.First.Question}: {pair.Second.Answer}")),
            string.Join("; ", changed.Select(pair => $"{pair.First.Question}: {pair.First.Answer} → {pair.Second.Answer}")));
    }

    private static (string Question, string Answer)[] Answers((string Name, string? Customer, Profile Profile) all)
    {
        var profile = all.Profile;
        return
        [
            ("Name", all.Name),
            ("Customer", all.Customer ?? "none"),
            ("Team", profile.TeamType is { } team ? ProfileWords.Of(team) : Nothing),
            ("Success means", Words(profile.Goals)),
            ("Sends", Words(profile.UseCases)),
            ("Countries", List(profile.Countries)),
            ("Messages a day", Number(profile.MessagesPerDay)),
            ("Messages a second", Number(profile.PeakPerSecond)),
            ("People can reply", YesNo(profile.TwoWay)),
            ("Senders", Words(profile.SenderTypes)),
            ("MMS", YesNo(profile.Mms)),
            ("Calls", YesNo(profile.Voice)),
            ("WhatsApp", YesNo(profile.WhatsApp)),
            ("Billed by invoice", YesNo(profile.Invoiced)),
            ("Target date", profile.TargetDate?.ToString("O", CultureInfo.InvariantCulture) ?? Nothing),
            ("Planned accounts", List(profile.PlannedAccounts)),
            ("Planned services", List(profile.PlannedServices)),
        ];
    }

    /// <remarks>In one order: ticks sent in another are no change.</remarks>
    private static string Words<T>(IReadOnlyList<T>? values)
        where T : struct, Enum => List(values?.Order().Select(ProfileWords.Of).ToList());

    private static string List(IReadOnlyList<string>? values) => values is null ? Nothing : values.Count == 0 ? "none" : string.Join(", ", values);

    private static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? Nothing;

    private static string YesNo(bool? value) => value switch
    {
        true => "yes",
        false => "no",
        null => Nothing,
    };
}

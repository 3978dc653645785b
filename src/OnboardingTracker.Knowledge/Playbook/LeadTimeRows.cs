using OnboardingTracker.Core.Countries;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Knowledge.Yaml;

namespace OnboardingTracker.Knowledge.Playbook;

/// <summary>Reads what the launch forecast needs of a step: which sending waits for it and how long it usually takes.</summary>
internal static class LeadTimeRows
{
    /// <summary>Reads <c>{ text, source, address, read }</c> and, where they are there, <c>from, to, unit</c>.</summary>
    public static UsualTime UsualTime(YamlRow row)
    {
        var usual = new UsualTime(row.Text("text"), row.Text("source"), StepRow.Address(row), row.Day("read"), Takes(row));
        row.RefuseUnknownFields();
        return usual;
    }

    public static List<LeadTime> LeadTimes(YamlRow step) => [.. step.Rows("lead-times").Select(LeadTime)];

    public static Gate? Gate(YamlRow step)
    {
        if (step.Row("gates") is not { } row)
        {
            return null;
        }

        var gate = new Gate(
            Countries(row, "countries"), Countries(row, "except"), Senders(row), [.. row.Texts("after").Select(text => text.Value)]);
        var isForAll = row.Flag("all");
        row.RefuseUnknownFields();
        return isForAll == (gate is { Countries.Count: 0, Except.Count: 0, Senders.Count: 0 })
            ? gate
            : throw row.Wrong(row.Line, "\"gates\" names countries, except or senders, or says \"all: true\"; not both and not neither.");
    }

    private static LeadTime LeadTime(YamlRow row)
    {
        var (countries, senders) = (Countries(row, "countries"), Senders(row));
        return countries.Count > 0 || senders.Count > 0
            ? new LeadTime(countries, senders, UsualTime(row))
            : throw row.Wrong(row.Line, "A lead time is for some countries or senders; what is usual everywhere is the \"usual-time\".");
    }

    private static Duration? Takes(YamlRow row)
    {
        if (!row.Has("from") && !row.Has("to") && !row.Has("unit"))
        {
            return null;
        }

        var takes = new Duration(
            row.NumberFromZero("from") ?? throw row.Wrong("from", "The field \"from\" is missing."), row.NumberFromZero("to"), row.Word<TimeUnit>("unit"));
        return takes.To < takes.From
            ? throw row.Wrong("to", $"\"to\" is {takes.To} and must not be less than \"from\", which is {takes.From}.")
            : takes;
    }

    private static List<string> Countries(YamlRow row, string field) =>
        [.. row.Texts(field).Select(text => text.Value.Length == 2 && CountryNames.TryRead(text.Value, out var code) && code == text.Value
            ? code
            : throw row.Wrong(text.Line, $"\"{text.Value}\" is not a country code of two capital letters."))];

    private static List<SenderType> Senders(YamlRow row) => [.. row.Texts("senders").Select(text => row.WordOf<SenderType>(text.Value, text.Line))];
}

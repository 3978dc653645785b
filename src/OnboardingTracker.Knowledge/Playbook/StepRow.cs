using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Knowledge.Yaml;

namespace OnboardingTracker.Knowledge.Playbook;

/// <summary>A step as it stands in the file, with its lines.</summary>
internal sealed record StepRow(StepDefinition Definition, YamlRow Row)
{
    public static StepRow Read(YamlRow row, MilestoneKey milestone)
    {
        var definition = new StepDefinition
        {
            Key = row.Text("key"),
            Ref = row.OptionalText("ref"),
            Milestone = milestone,
            Number = row.Number("number"),
            PartOf = row.OptionalText("part-of"),
            IsHeading = row.Flag("heading"),
            Title = row.Text("title"),
            Why = row.Text("why"),
            How = Values(row, "how"),
            Console = Console(row),
            Who = row.Text("who"),
            Label = row.Word<StepLabel>("label"),
            LabelFor = LabelFor(row),
            AppliesWhen = AppliesWhen(row),
            NotNeededBecause = row.OptionalText("not-needed-because"),
            UsualTime = row.Row("usual-time") is { } time ? LeadTimeRows.UsualTime(time) : null,
            LeadTimes = LeadTimeRows.LeadTimes(row),
            RetryFee = RetryFee(row),
            Goal = row.Has("goal") ? row.Word<Goal>("goal") : null,
            Gate = LeadTimeRows.Gate(row),
            IsOwnWork = row.Flag("own-work"),
            Checks = Values(row, "checks"),
            CheckComesLater = row.Flag("read-later"),
            PersonsPart = row.OptionalText("persons-part"),
            Evidence = row.OptionalText("evidence"),
            After = Values(row, "after"),
            Stops = row.OptionalText("stops"),
            WindowDays = row.Number("window-days") ?? 7,
            ConfirmationDays = row.Number("confirmation-days"),
            Terms = Values(row, "terms"),
            Retired = row.Flag("retired"),
        };
        row.RefuseUnknownFields();
        return new StepRow(definition, row);
    }

    private static List<string> Values(YamlRow row, string field) => [.. row.Texts(field).Select(text => text.Value)];

    private static ConsoleLink? Console(YamlRow row)
    {
        if (row.Row("console-link") is not { } link)
        {
            return null;
        }

        var console = new ConsoleLink(link.Text("text"), Address(link));
        link.RefuseUnknownFields();
        return console;
    }

    private static RetryFee? RetryFee(YamlRow row)
    {
        if (row.Row("retry-fee") is not { } fee)
        {
            return null;
        }

        var read = new RetryFee(fee.Text("text"), fee.Text("source"), Address(fee), fee.Day("as-of"));
        fee.RefuseUnknownFields();
        return read;
    }

    internal static string Address(YamlRow row)
    {
        var text = row.Text("address");
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? text
            : throw row.Wrong("address", $"\"{text}\" is not an https address.");
    }

    private static Dictionary<TeamType, StepLabel> LabelFor(YamlRow row) => row.Row("label-for") is { } labels
        ? labels.FieldNames().ToDictionary(team => labels.WordOf<TeamType>(team.Value, team.Line), team => labels.Word<StepLabel>(team.Value))
        : [];

    private static Condition AppliesWhen(YamlRow row)
    {
        if (row.OptionalText("applies-when") is not { } rule)
        {
            return Condition.Always;
        }

        try
        {
            return Condition.Parse(rule);
        }
        catch (FormatException wrong)
        {
            throw row.Wrong("applies-when", wrong.Message);
        }
    }
}

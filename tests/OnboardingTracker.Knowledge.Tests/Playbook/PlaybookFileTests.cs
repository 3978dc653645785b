using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Knowledge.Playbook;

namespace OnboardingTracker.Knowledge.Tests.Playbook;

public sealed class PlaybookFileTests
{
    private static readonly HashSet<string> Checks = new(["known-check"], StringComparer.Ordinal);

    [Fact]
    public void A_good_file_is_read_whole()
    {
        var playbook = PlaybookFile.Load(SmallPlaybook.Text, "own.yaml", Checks);

        Assert.Equal(["heading-one", "part-one", "alone"], playbook.Steps.Select(step => step.Key));
        Assert.Equal(["Do two things", "Say it"], playbook.MilestoneOf(MilestoneKey.Account).ArticleSteps);
        var part = playbook.Find("part-one")!;
        Assert.Equal(("heading-one", StepLabel.Required, 7), (part.PartOf, part.Label, part.WindowDays));
        Assert.Equal(["known-check"], part.Checks);
        var alone = playbook.Find("alone")!;
        Assert.False(alone.AppliesWhen.Allows(new Profile { TwoWay = false }));
        Assert.Equal("One-way only.", alone.NotNeededBecause);
    }

    [Theory]
    [InlineData("source: A test", "source: A test\nsource-address: \"javascript:alert(1)\"", 3, "not an https address")]
    [InlineData("- known-check", "- unknown-check", 29, "\"unknown-check\" is not the key of a check")]
    [InlineData("key: alone", "key: part-one", 31, "The key \"part-one\" is used twice; first on line 21")]
    [InlineData("title: Say it", "title:", 33, "The field \"title\" is empty")]
    [InlineData("title: Say it", "title: \"  \"", 33, "The field \"title\" is empty")]
    [InlineData("title: Say it", "titel: Say it", 31, "The field \"title\" is missing")]
    [InlineData("evidence: A note.", "evidence: A note.\n        proof: A note.", 39, "\"proof\" is not a field known here")]
    [InlineData("label: optional", "label: urgent", 37, "\"urgent\" is not one of required, recommended, optional")]
    [InlineData("applies-when: twoWay", "applies-when: twoWays", 39, "\"twoWays\" is not a field of the profile")]
    [InlineData("applies-when: twoWay", "applies-when: countries has us", 39, "\"us\" is not a country code")]
    [InlineData("        applies-when: twoWay\n", "", 39, "come together")]
    [InlineData("part-of: heading-one", "part-of: heading-two", 22, "\"heading-two\" is not the key of a heading")]
    [InlineData("part-of: heading-one", "part-of: alone", 22, "\"alone\" is not the key of a heading")]
    [InlineData("        part-of: heading-one\n", "", 20, "The heading \"heading-one\" has no parts")]
    [InlineData("heading: true", "heading: yes", 20, "it must be true or false")]
    [InlineData("heading: true", "heading: true\n        evidence: A note.", 21, "A heading has no \"evidence\"")]
    [InlineData("number: 2", "part-of: heading-one\n        number: 2", 33, "A part has no number")]
    [InlineData("number: 2", "number: 3", 32, "The next number of this milestone is 2")]
    [InlineData("evidence: A note.", "evidence: A note.\n        after: [nowhere]", 39, "\"nowhere\" is not a step that can come first")]
    [InlineData("evidence: A note.", "evidence: A note.\n        after: [heading-one]", 39, "\"heading-one\" is not a step that can come first")]
    [InlineData("terms: [project]", "terms: [projekt]", 30, "\"projekt\" is not a term of this playbook")]
    [InlineData("        evidence: A note.\n", "", 31, "has neither checks nor evidence")]
    [InlineData("        checks:\n          - known-check\n", "", 21, "has neither checks nor evidence")]
    [InlineData("how: [Say it.]", "how: Say it.", 35, "must be a list")]
    [InlineData("how: [Say it.]", "how: []", 35, "The field \"how\" is missing or empty")]
    [InlineData("evidence: A note.", "evidence: A note.\n        persons-part: Look.", 39, "needs checks and evidence")]
    [InlineData("terms: [project]", "terms: [project]\n        read-later: true\n        evidence: A note.", 31, "for a step without checks")]
    [InlineData("evidence: A note.", "evidence: A note.\n        confirmation-days: 0", 39, "whole number above 0")]
    [InlineData("evidence: A note.", "evidence: A note.\n        confirmation-days: 3651", 39, "it can be 3650 at most")]
    [InlineData("evidence: A note.", "evidence: A note.\n        window-days: soon", 39, "whole number above 0")]
    [InlineData("evidence: A note.", "evidence: A note.\n        usual-time: { text: Days, source: A page, address: \"https://twilio.com\", read: 23 Nov }", 39, "a day such as")]
    [InlineData("evidence: A note.", "evidence: A note.\n        usual-time: { text: Days, read: 2026-11-23 }", 39, "\"source\" is missing")]
    [InlineData("evidence: A note.", "evidence: A note.\n        usual-time: { text: Days, source: A page, read: 2026-11-23 }", 39, "\"address\" is missing")]
    [InlineData("evidence: A note.", "evidence: A note.\n        usual-time: { text: Days, source: A page, address: nearby, read: 2026-11-23 }", 39, "not an https address")]
    [InlineData("evidence: A note.", "evidence: A note.\n        label-for: { bigTeam: required }", 39, "\"bigTeam\" is not one of singleDeveloper")]
    [InlineData("evidence: A note.", "evidence: A note.\n        console-link: { text: C, address: \"javascript:alert(1)\" }", 39, "not an https address")]
    [InlineData("evidence: A note.", "evidence: A note.\n        gates: { all: true, countries: [US] }", 39, "not both and not neither")]
    [InlineData("evidence: A note.", "evidence: A note.\n        gates: { after: [part-one] }", 39, "not both and not neither")]
    [InlineData("evidence: A note.", "evidence: A note.\n        gates: { countries: [usa] }", 39, "\"usa\" is not a country code")]
    [InlineData("evidence: A note.", "evidence: A note.\n        gates: { senders: [pigeon] }", 39, "\"pigeon\" is not one of a2p10dlc")]
    [InlineData("evidence: A note.", "evidence: A note.\n        gates: { all: true, after: [part-one] }", 39, "\"part-one\" is not a step that gates sending")]
    [InlineData("evidence: A note.", "evidence: A note.\n        gates: { all: true, after: [alone] }", 31, "The step \"alone\" waits for itself")]
    [InlineData("evidence: A note.", "evidence: A note.\n        after: [alone]", 31, "The step \"alone\" waits for itself")]
    [InlineData("evidence: A note.", "evidence: A note.\n        retry-fee: { text: 15 USD, address: \"https://twilio.com\", as-of: 2023-01-26 }", 39, "\"source\" is missing")]
    [InlineData("evidence: A note.", "evidence: A note.\n        retry-fee: { text: 15 USD, source: A page, address: \"https://twilio.com\" }", 39, "\"as-of\" is missing")]
    [InlineData("evidence: A note.", "evidence: A note.\n        own-work: true\n        usual-time: { text: Days, source: A page, address: \"https://example.com/\", read: 2026-11-23 }", 39, "for a step without usual-time and lead-times")]
    [InlineData("evidence: A note.", "evidence: A note.\n        usual-time: { text: Days, source: A page, address: \"https://example.com/\", read: 2026-11-23, from: 3 }", 39, "\"unit\" is missing")]
    [InlineData("evidence: A note.", "evidence: A note.\n        usual-time: { text: Days, source: A page, address: \"https://example.com/\", read: 2026-11-23, to: 3, unit: days }", 39, "\"from\" is missing")]
    [InlineData("evidence: A note.", "evidence: A note.\n        usual-time: { text: Days, source: A page, address: \"https://example.com/\", read: 2026-11-23, from: 5, to: 3, unit: days }", 39, "must not be less than \"from\"")]
    [InlineData("evidence: A note.", "evidence: A note.\n        usual-time: { text: Days, source: A page, address: \"https://example.com/\", read: 2026-11-23, from: -1, unit: days }", 39, "whole number from 0 on")]
    [InlineData("evidence: A note.", "evidence: A note.\n        usual-time: { text: Days, source: A page, address: \"https://example.com/\", read: 2026-11-23, from: 1, unit: moons }", 39, "\"moons\" is not one of businessDays, days, weeks")]
    [InlineData("evidence: A note.", "evidence: A note.\n        lead-times: [{ text: Days, source: A page, address: \"https://example.com/\", read: 2026-11-23 }]", 39, "A lead time is for some countries or senders")]
    [InlineData("who: Lead\n        label: optional", "who: Lead\n        goal: fame\n        label: optional", 37, "\"fame\" is not one of volume, audience, throughput, confidence")]
    [InlineData("not-needed-because: One-way only.", "not-needed-because: One-way only.\n        goal: volume\n      - { key: other, title: Say more, why: So., how: [Say.], who: Lead, label: optional, evidence: A note., goal: volume }", 42, "The step \"alone\" shows this goal already")]
    [InlineData("heading: true", "heading: true\n        gates: { all: true }", 21, "A heading has no \"gates\"")]
    [InlineData("key: delivery", "key: sending", 44, "\"sending\" is not one of account")]
    [InlineData("value: smallTeam", "value: bigTeam", 4, "\"bigTeam\" is not one of")]
    [InlineData("key: goals", "key: goal", 5, "\"goal\" is not one of the opening questions")]
    [InlineData("key: goals, text: What counts?, help: Choose., answers: [{ value: volume", "key: teamType, text: Who?, help: Choose., answers: [{ value: isv", 3, "in this order")]
    [InlineData("who: Lead\n        label: optional", "who: [Lead\n        label: optional", 37, "This is not YAML")]
    public void A_wrong_file_is_refused_with_its_line(string good, string fault, int line, string sentence)
    {
        var text = SmallPlaybook.With(good, fault);

        var refusal = Assert.Throws<KnowledgeFileException>(() => PlaybookFile.Load(text, "own.yaml", Checks));

        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
        Assert.StartsWith($"own.yaml, line {line}: ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_sending_waits_for_and_for_how_long_is_read()
    {
        const string fields = """
            evidence: A note.
                    gates: { senders: [mobile], except: [US], after: [] }
                    usual-time: { text: A week or more, source: A page, address: "https://example.com/", read: 2026-11-23, from: 1, unit: weeks }
                    lead-times: [{ countries: [DE], from: 0, to: 2, unit: businessDays, text: Two days, source: Another page, address: "https://example.com/", read: 2026-11-24 }]
            """;
        var alone = PlaybookFile.Load(SmallPlaybook.With("evidence: A note.", fields.ReplaceLineEndings("\n")), "own.yaml", Checks).Find("alone")!;

        Assert.Equal((true, false, false), (alone.Gate!.Holds("DE", SenderType.Mobile), alone.Gate.Holds("US", SenderType.Mobile), alone.Gate.Holds("DE", null)));
        Assert.Equal(new Duration(1, null, TimeUnit.Weeks), alone.UsualTimeFor("FR", SenderType.Mobile)!.Takes);
        Assert.Equal(new UsualTime("Two days", "Another page", "https://example.com/", new DateOnly(2026, 11, 24), new Duration(0, 2, TimeUnit.BusinessDays)), alone.UsualTimeFor("DE", SenderType.Mobile));
    }

    [Theory]
    [InlineData("")]
    [InlineData("only words")]
    [InlineData("- a\n- list")]
    public void A_file_that_is_no_playbook_at_all_is_refused(string text)
    {
        var refusal = Assert.Throws<KnowledgeFileException>(() => PlaybookFile.Load(text, "own.yaml", Checks));

        Assert.Equal(1, refusal.Line);
    }

    [Fact]
    public void A_retired_step_may_name_a_check_that_is_gone()
    {
        var text = SmallPlaybook.With("  - known-check", "  - check-of-old\n        retired: true");

        var playbook = PlaybookFile.Load(text, "own.yaml", Checks);

        Assert.DoesNotContain(playbook.Doable(), step => step.Key == "part-one");
        Assert.NotNull(playbook.Find("part-one"));
    }
}

using System.Text;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Core.Tests.People;

/// <summary>Files of people to invite, good and bad, as spreadsheet programs and people make them.</summary>
public sealed class InvitationFileTests
{
    private static readonly Dictionary<string, OnboardingId> Onboardings = new(StringComparer.Ordinal)
    {
        ["us-launch"] = new OnboardingId(new Guid("0198f2d2-0000-7000-8000-000000000001")),
        ["eu-launch"] = new OnboardingId(new Guid("0198f2d2-0000-7000-8000-000000000002")),
    };

    [Theory]
    [InlineData("email,role,onboarding,note\r\n", "The file has no rows.")]
    [InlineData("", "The file has no rows.")]
    [InlineData("email,rolle\na@example.test,Viewer\n", "Column rolle is not known. Known: email, role, onboarding, note.")]
    [InlineData("email,role\n\"a@example.test,Viewer\n", "Line 2: a quote is not closed.")]
    [InlineData("email,role,role\na@example.test,Viewer,Viewer\n", "Column role is there twice.")]
    [InlineData("role\nViewer\n", "The first line has no column email. Known: email, role, onboarding, note.")]
    [InlineData("PK\u0003\u0004\u0014", "This is an XLSX file. Save it as CSV.")]
    public void A_file_that_cannot_be_used_is_refused_with_its_sentence(string text, string sentence) => Assert.Equal(sentence, Read(Encoding.UTF8.GetBytes(text)).Refusal);

    [Fact]
    public void A_file_in_Latin_1_is_refused() =>
        Assert.Equal("The file is not UTF-8. Save it as CSV UTF-8.", Read(Convert.FromHexString("656d61696c2c6e6f74650a61406578616d706c652e746573742c4772fc6e0a")).Refusal);

    [Fact]
    public void A_million_columns_are_refused_at_the_fifty_first() =>
        Assert.Equal("The first line has more than 50 columns.", Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a,", 1_000_000)))).Refusal);

    [Fact]
    public void More_people_than_at_once_are_refused() => Assert.Equal(
        "The file has 201 rows. Import at most 200 at once.",
        Read(Encoding.UTF8.GetBytes($"email,role\n{string.Concat(Enumerable.Range(1, 201).Select(number => $"p{number}@example.test,viewer\n"))}")).Refusal);

    [Theory]
    [InlineData("efbbbf656d61696c2c726f6c650d0a61406578616d706c652e746573742c5669657765720d0a")]
    [InlineData("fffe65006d00610069006c00090072006f006c0065000d000a0061004000650078002e00740065007300740009005600690065007700650072000d000a00")]
    public void Marks_of_Unicode_and_tabs_are_read(string hex)
    {
        var answer = Read(Convert.FromHexString(hex));

        var invitee = Assert.Single(answer.Invitees);
        Assert.Null(answer.Refusal);
        Assert.Null(invitee.Fault);
        Assert.Equal((2, Role.Viewer), (invitee.Line, Assert.Single(invitee.Roles.InOnboardings)));
    }

    [Fact]
    public void Semicolons_mixed_line_ends_and_empty_lines_are_read()
    {
        var answer = Read(Encoding.UTF8.GetBytes("email;role\r\na@example.test;Viewer\n\r\rb@example.test;Member"));

        Assert.Equal([("a@example.test", 2), ("b@example.test", 5)], answer.Invitees.Select(invitee => (invitee.Address, invitee.Line!.Value)));
        Assert.All(answer.Invitees, invitee => Assert.Null(invitee.Fault));
    }

    [Fact]
    public void A_note_keeps_its_comma_quotes_and_line_break_and_the_line_after_it_its_number()
    {
        var answer = Read(Encoding.UTF8.GetBytes("email,role,note\na@example.test,Viewer,\"Hi, \"\"there\"\"\nsecond line\"\nb@example.test,Viewer,\n"));

        Assert.Equal("Hi, \"there\"\nsecond line", answer.Invitees[0].Note);
        Assert.Equal((4, null), (answer.Invitees[1].Line, answer.Invitees[1].Note));
    }

    [Theory]
    [InlineData("a@example.test,King,", "King is not a role.")]
    [InlineData("a@example.test,\"Viewer,Owner\",", "Viewer,Owner is not a role.")]
    [InlineData("a@example.test,5,", "5 is not a role.")]
    [InlineData("a@example.test,,", "Say which role.")]
    [InlineData("a@example.test,Viewer,nowhere", "There is no onboarding nowhere.")]
    [InlineData("a@example.test,Viewer,us-launch,note,more", "This line has 5 cells, and there are 3 columns.")]
    public void A_line_that_is_wrong_says_why(string line, string fault) =>
        Assert.Equal(fault, Assert.Single(Read(Encoding.UTF8.GetBytes($"email,role,onboarding\n{line}\n")).Invitees).Fault);

    [Fact]
    public void The_same_address_twice_is_named_with_its_first_line() => Assert.Equal(
        [null, "a@example.test is in line 2 already."],
        Read(Encoding.UTF8.GetBytes("email,role\na@example.test,Viewer\nA@EXAMPLE.TEST,Member\n")).Invitees.Select(invitee => invitee.Fault));

    [Fact]
    public void Roles_go_where_they_count()
    {
        var invitees = Read(Encoding.UTF8.GetBytes("email,role,onboarding\na@x.test,finance,\nb@x.test,finance lead,us-launch eu-launch\nc@x.test,Admin,\n")).Invitees;

        Assert.Equal([Role.Finance], invitees[0].Roles.Organization);
        Assert.Empty(invitees[1].Roles.Organization);
        Assert.Equal([Role.Finance, Role.Lead], invitees[1].Roles.InOnboardings);
        Assert.Equal(Onboardings.Values, invitees[1].Roles.Onboardings);
        Assert.Equal([Role.Admin], invitees[2].Roles.Organization);
    }

    private static InvitationFileAnswer Read(byte[] bytes) => InvitationFile.Read(bytes, Onboardings);
}

namespace OnboardingTracker.Web.Tests.Cli;

/// <summary>The program itself, in a process of its own, as an operator starts it.</summary>
public sealed class VerbTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tracker-verbs-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Owner_and_token_are_made_without_a_browser_and_the_token_stands_alone_on_standard_output()
    {
        var owner = await RunAsync("create-owner", "--email", "owner@example.test", "--password", "a long phrase of the owner", "--name", "O. Owner");
        var token = await RunAsync("create-token", "--email", "owner@example.test", "--name", "ci", "--scope", "write");

        var reset = await RunAsync("reset-factors", "--email", "owner@example.test");
        Assert.Equal((0, "owner@example.test signs in with the password alone now.\n", ""), (reset.Code, reset.Output, reset.Errors));
        Assert.Equal((0, "Made the owner owner@example.test.\n", ""), (owner.Code, owner.Output, owner.Errors));
        Assert.Equal((0, ""), (token.Code, token.Errors));
        Assert.Matches("^ot_[A-Za-z0-9_-]{43}\n$", token.Output);
    }

    [Fact]
    public async Task Refusal_is_a_sentence_with_exit_code_1()
    {
        var tooShort = await RunAsync("create-owner", "--email", "owner@example.test", "--password", "short");
        var nobody = await RunAsync("reset-factors", "--email", "nobody@example.test");
        var unknown = await RunAsync("create-token", "--email", "nobody@example.test", "--name", "ci", "--scope", "read");

        Assert.Equal((1, "", "Use at least 12 characters.\n"), (tooShort.Code, tooShort.Output, tooShort.Errors));
        Assert.Equal((1, "", "Nobody here has the address nobody@example.test.\n"), (nobody.Code, nobody.Output, nobody.Errors));
        Assert.Equal((1, "", "Nobody here has the address nobody@example.test.\n"), (unknown.Code, unknown.Output, unknown.Errors));
    }

    [Theory]
    [InlineData("create-token", "--email", "owner@example.test", "--name", "ci", "--scope", "everything")]
    [InlineData("create-owner", "--email", "owner@example.test")]
    [InlineData("make-coffee")]
    public async Task Words_that_are_off_end_with_exit_code_2_and_nothing_on_standard_output(params string[] arguments)
    {
        var answer = await RunAsync(arguments);

        Assert.Equal((2, ""), (answer.Code, answer.Output));
        Assert.NotEqual("", answer.Errors);
    }

    [Fact]
    public async Task Migrate_makes_the_database()
    {
        var answer = await RunAsync("migrate");

        Assert.Equal((0, "", ""), (answer.Code, answer.Output, answer.Errors));
        Assert.True(File.Exists(Path.Combine(folder, "tracker.db")));
    }

    [Theory]
    [InlineData("PublicUrl", "tracker.example.test", "PublicUrl must be like https://tracker.example.test/path. It is tracker.example.test.")]
    [InlineData("Storage__Provider", "MySql", "Storage:Provider")]
    [InlineData("Storage__Provider", "Postgres", "ConnectionStrings")]
    [InlineData("Twilio__BaseUrl", "http://127.0.0.1:5090/", "{product}")]
    [InlineData("Playbook__File", "/dev/null/none.yaml", "Playbook:File")]
    [InlineData("Storage__DataDirectory", "/dev/null/data", "data folder")]
    public async Task Setting_that_cannot_work_ends_the_start_with_its_sentence_and_no_stack(string setting, string value, string sentence)
    {
        var answer = await RunAsync(["--urls", "http://127.0.0.1:0"], new Dictionary<string, string> { [setting] = value });

        Assert.Equal(1, answer.Code);
        Assert.Contains(sentence, answer.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Output + answer.Errors, StringComparison.Ordinal);
    }

    private Task<TrackerProcess.Ended> RunAsync(params string[] arguments) => RunAsync(arguments, new Dictionary<string, string>());

    private Task<TrackerProcess.Ended> RunAsync(string[] arguments, Dictionary<string, string> settings) => TrackerProcess.RunAsync(folder, arguments, settings);
}

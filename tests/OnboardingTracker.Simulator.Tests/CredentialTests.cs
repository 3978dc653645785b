using System.Net;
using static OnboardingTracker.Simulator.SimulatorCredentials;

namespace OnboardingTracker.Simulator.Tests;

public sealed class CredentialTests
{
    private const string AccountPath = $"api/2010-04-01/Accounts/{AccountSid}.json";
    private const string Services = "messaging/v1/Services";

    [Theory]
    [InlineData(AccountSid, AuthToken)]
    [InlineData(MainKeySid, Secret)]
    public async Task Main_credentials_open_everything(string user, string password)
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");

        foreach (var path in new[] { AccountPath, "api/2010-04-01/Accounts.json", $"iam/v1/Keys?AccountSid={AccountSid}", Services })
        {
            using var response = await simulator.GetAsync(path, user, password);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Theory]
    [InlineData(AccountSid, "wrong")]
    [InlineData(MainKeySid, AuthToken)]
    [InlineData(AccountSid, Secret)]
    [InlineData("SK9999999999abcdef0123456789abcdef", Secret)]
    [InlineData("", "")]
    public async Task Any_other_pair_is_refused_with_20003(string user, string password)
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");

        Assert.Equal(20003, await simulator.CodeOfAsync(Services, user, password));
    }

    [Theory]
    [InlineData(AccountPath)]
    [InlineData("api/2010-04-01/Accounts.json")]
    [InlineData($"api/2010-04-01/Accounts/{AccountSid}/Keys.json")]
    [InlineData($"iam/v1/Keys?AccountSid={AccountSid}")]
    [InlineData($"iam/v1/Keys/{MainKeySid}")]
    public async Task Standard_key_is_refused_for_accounts_and_keys(string path)
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");

        Assert.Equal(20003, await simulator.CodeOfAsync(path, StandardKeySid, Secret));
    }

    [Theory]
    [InlineData(Services)]
    [InlineData(RunningSimulator.NumbersPath)]
    [InlineData($"api/2010-04-01/Accounts/{AccountSid}/Balance.json")]
    [InlineData("accounts/v1/Messaging/GeoPermissions")]
    [InlineData("trusthub/v1/CustomerProfiles")]
    public async Task Standard_key_reads_everything_else(string path)
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");

        using var response = await simulator.GetAsync(path, StandardKeySid, Secret);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Test_credentials_are_refused_with_20008()
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");

        Assert.Equal(20008, await simulator.CodeOfAsync(Services, TestAccountSid, TestAuthToken));
    }

    [Fact]
    public async Task Deleted_key_opens_nothing_any_more()
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");

        using var deleted = await simulator.ControlAsync(HttpMethod.Delete, $"resources/{MainKeySid}");

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal(20003, await simulator.CodeOfAsync(Services, MainKeySid, Secret));
    }

    [Fact]
    public async Task Parent_reads_the_numbers_of_a_subaccount_and_nobody_elses()
    {
        await using var simulator = await RunningSimulator.StartAsync("isv");
        var subaccount = (await simulator.SidsAsync("accounts"))[1];

        var page = await simulator.ReadAsync($"api/2010-04-01/Accounts/{subaccount}/IncomingPhoneNumbers.json");

        var number = Assert.Single(page.GetProperty("incoming_phone_numbers").EnumerateArray());
        Assert.Equal(subaccount, number.GetProperty("account_sid").GetString());
        Assert.Equal(20404, await simulator.CodeOfAsync(
            $"api/2010-04-01/Accounts/AC{new string('9', 32)}/IncomingPhoneNumbers.json", MainKeySid, Secret));
    }
}

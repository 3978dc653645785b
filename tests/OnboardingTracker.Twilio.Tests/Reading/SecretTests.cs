using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OnboardingTracker.Simulator;
using OnboardingTracker.Simulator.Scenarios;

namespace OnboardingTracker.Twilio.Tests.Reading;

public sealed class SecretTests
{
    [Fact]
    public async Task Auth_tokens_are_not_kept()
    {
        const string Token = "feedfacefeedfacefeedfacefeedface";
        await using var practice = await Practice.StartAsync(SimulatorScenarios.Isv);
        await using var rig = new Rig(practice.BaseUrl);
        await practice.PatchAsync(SimulatorCredentials.AccountSid, new JsonObject { ["auth_token"] = Token });

        var snapshot = await rig.ReadAsync();

        var kept = JsonSerializer.Serialize(snapshot) + string.Join('\n', rig.Log.All);
        Assert.Equal("Full", snapshot.Account!.Type);
        Assert.Contains(snapshot.Subaccounts![0].Sid, kept, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, kept, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SimulatorScenarios.Healthy)]
    [InlineData(SimulatorScenarios.Failing)]
    public async Task The_log_holds_neither_secrets_nor_phone_numbers(string scenario)
    {
        await using var practice = await Practice.StartAsync(scenario);
        await using var rig = new Rig(practice.BaseUrl);

        var snapshot = await rig.ReadAsync();
        await rig.ReadAsync(Rig.MainKey with { Password = new("another secret") });

        var log = string.Join('\n', rig.Log.All);
        Assert.Contains("ListIncomingPhoneNumber", log, StringComparison.Ordinal);
        Assert.DoesNotContain(SimulatorCredentials.Secret, log, StringComparison.Ordinal);
        Assert.DoesNotContain("another secret", log, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{SimulatorCredentials.MainKeySid}:{SimulatorCredentials.Secret}")), log, StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("PageSize", log, StringComparison.Ordinal);
        Assert.All(snapshot.PhoneNumbers!, number => Assert.DoesNotContain(number.Number.TrimStart('+'), log, StringComparison.Ordinal));
    }
}

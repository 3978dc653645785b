using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Web.Tests.Api;

/// <summary>Changes the account on a stage as somebody would at Twilio, and reads what the checks say of it.</summary>
internal static class AccountChanges
{
    /// <summary>The answer of every check as it is stored.</summary>
    public static async Task<IReadOnlyDictionary<string, Verdict>> VerdictsAsync(this Stage stage, string onboarding)
    {
        await using var scope = stage.Tracker.Services.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<IOnboardingStore>()
            .FindAsync(onboarding.Split('/')[^1], TestContext.Current.CancellationToken);
        return found!.Checks.ToDictionary(
            record => record.CheckKey,
            record => record.LookFailure is null ? record.Answer!.Verdict : Verdict.CouldNotCheck,
            StringComparer.Ordinal);
    }

    /// <summary>Holds that each check gives its one answer on the account as it is, and its other answer after the change.</summary>
    /// <returns>All answers from before the change.</returns>
    public static async Task<IReadOnlyDictionary<string, Verdict>> AnswersTurnAsync(
        this Stage stage, string onboarding, Func<Task> change, IReadOnlyList<(string Check, Verdict InOrder, Verdict Changed)> expected)
    {
        await stage.CheckAsync(onboarding);
        var inOrder = await stage.VerdictsAsync(onboarding);
        await change();
        await stage.CheckAsync(onboarding);
        var changed = await stage.VerdictsAsync(onboarding);

        Assert.Equal(
            expected.Select(answer => $"{answer.Check}: {answer.InOrder}, then {answer.Changed}"),
            expected.Select(answer => $"{answer.Check}: {inOrder[answer.Check]}, then {changed[answer.Check]}"));
        return inOrder;
    }

    /// <summary>Changes everything of one kind.</summary>
    public static async Task EachAsync(this Stage stage, string collection, object changes)
    {
        foreach (var resource in await stage.ResourcesAsync(collection))
        {
            await stage.PatchAsync(Sid(resource), changes);
        }
    }

    public static async Task EmptyAsync(this Stage stage, string collection)
    {
        using var answer = await stage.Control.DeleteAsync(
            new Uri($"/_simulator/collections/{collection}", UriKind.Relative), TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public static async Task RemoveAsync(this Stage stage, string sid)
    {
        using var answer = await stage.Control.DeleteAsync(new Uri($"/_simulator/resources/{sid}", UriKind.Relative), TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public static string Sid(JsonElement resource) =>
        Text(resource, resource.TryGetProperty("sid", out _) ? "sid" : resource.TryGetProperty("alertConfigSid", out _) ? "alertConfigSid" : "port_in_request_sid");

    public static string Text(JsonElement resource, string name) => resource.GetProperty(name).GetString() ?? "";
}

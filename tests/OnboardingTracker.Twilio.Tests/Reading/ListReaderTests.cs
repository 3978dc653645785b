using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Simulator;
using OnboardingTracker.Twilio.Failures;
using OnboardingTracker.Twilio.Http;
using OnboardingTracker.Twilio.Reading;
using OnboardingTracker.Twilio.Wire;

namespace OnboardingTracker.Twilio.Tests.Reading;

/// <summary>The pages of a list are read while the next one is asked for: none of them is left behind when a later one goes wrong.</summary>
public sealed class ListReaderTests
{
    private static readonly Call Codes = Call.For(SnapshotPart.ShortCodes, SimulatorCredentials.AccountSid, DateTimeOffset.UnixEpoch);

    private static readonly Session Session = new(
        SimulatorCredentials.AccountSid, new ProductAddresses("http://localhost/{product}"), new KeySignature(Rig.MainKey), Limiter: null!);

    [Fact]
    public async Task A_page_of_another_account_outranks_what_a_later_page_says()
    {
        var first = new TaskCompletionSource<IReadOnlyList<JsonElement>>();
        var reading = ReadAsync(new Pages(first.Task, Problems.WebPage()));

        Assert.False(reading.IsCompleted, "The first page is still being read.");
        first.SetException(new UnreadableException(Problems.OtherAccount(SimulatorCredentials.AccountSid, "AC99999999999999999999999999999999")));

        var refusal = await Assert.ThrowsAsync<UnreadableException>(() => reading);
        Assert.Equal(FailureReason.OtherAccount, refusal.Problem.Reason);
    }

    [Fact]
    public async Task A_good_page_leaves_the_word_to_the_later_one()
    {
        var first = new TaskCompletionSource<IReadOnlyList<JsonElement>>();
        var reading = ReadAsync(new Pages(first.Task, Problems.WebPage()));
        first.SetResult([]);

        Assert.Equal(Problems.WebPage(), (await Assert.ThrowsAsync<UnreadableException>(() => reading)).Problem);
    }

    [Fact]
    public async Task After_a_page_that_is_not_understood_no_other_is_asked_for()
    {
        var first = Task.FromException<IReadOnlyList<JsonElement>>(new UnreadableException(Problems.OtherShape()));

        Assert.Equal(Problems.OtherShape(), (await Assert.ThrowsAsync<UnreadableException>(() => ReadAsync(new Pages(first, Problems.WebPage())))).Problem);
    }

    private static Task<List<JsonElement>> ReadAsync(Pages pages) =>
        new ListReader(pages).ListAsync(Session, Codes, WireJson.Default.JsonElement, TestContext.Current.CancellationToken);

    /// <summary>A first page whose items are under way, and a second one that goes wrong.</summary>
    private sealed class Pages(Task<IReadOnlyList<JsonElement>> first, Problem second) : IAnswerReader
    {
        public Task<Answer<T>> ReadAsync<T>(Question question, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("Only pages are asked for.");

        public Task<Page<T>> ReadPageAsync<T>(Question question, JsonTypeInfo<T> type, CancellationToken cancellationToken) => question.Page is null
            ? Task.FromResult(new Page<T>((Task<IReadOnlyList<T>>)(object)first, new Uri("http://localhost/api/x?Page=1")))
            : throw new UnreadableException(second);
    }
}

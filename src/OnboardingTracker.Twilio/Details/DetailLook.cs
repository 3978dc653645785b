using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using OnboardingTracker.Core.CloserLooks;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Failures;
using OnboardingTracker.Twilio.Http;
using OnboardingTracker.Twilio.Reading;

namespace OnboardingTracker.Twilio.Details;

/// <summary>One closer look under way: each question ends read or failed, and none takes another down. What two of them need is asked once.</summary>
internal sealed partial class DetailLook(ListReader reader, Session session, ScanTime time, TimeProvider clock, ILogger logger)
{
    // What a list names is followed in a few places only.
    private const int MostPlaces = 5;

    private readonly ConcurrentDictionary<(DetailForm Form, string At), Lazy<Task<DetailPage>>> pages = new();

    public async Task<Met> AskAsync(DetailQuestion question)
    {
        var form = DetailForms.All[question.Detail];
        var pieces = form.Via is { } via ? await FollowAsync(form, via, question.At) : [await TryAsync(form, () => PageAsync(form, question.At))];
        return new(
            form,
            [.. pieces.SelectMany(piece => piece.Page?.Items ?? [])],
            pieces.Any(piece => piece.Page?.HasMore is true),
            pieces.Select(piece => piece.Problem).FirstOrDefault(problem => problem is not null),
            clock.GetUtcNow());
    }

    private async Task<IReadOnlyList<Piece>> FollowAsync(DetailForm form, Via via, string at)
    {
        var outer = await TryAsync(form, () => PageAsync(via.Outer, at));
        if (outer.Page is not { } page)
        {
            return [outer];
        }

        List<string> places = [.. via.PlacesIn(page)];
        var pieces = await Task.WhenAll(places
            .Take(MostPlaces)
            .Select(place => TryAsync(form, () => form.AskAsync(reader, session, form.CallFor(session.AccountSid, [at, place]), time.Token))));
        return pieces is [var first, .. var rest] && (places.Count > MostPlaces || page.HasMore)
            ? [first with { Page = first.Page is { } read ? read with { HasMore = true } : null }, .. rest]
            : pieces;
    }

    private Task<DetailPage> PageAsync(DetailForm form, string at) => pages.GetOrAdd(
        (form, at),
        key => new(() => key.Form.AskAsync(reader, session, key.Form.CallFor(session.AccountSid, [key.At]), time.Token))).Value;

    private async Task<Piece> TryAsync(DetailForm form, Func<Task<DetailPage>> ask)
    {
        try
        {
            return new(await ask(), null);
        }
        catch (UnreadableException exception)
        {
            LogUnread(logger, form.Topic.Operation, session.AccountSid, exception.Problem.Reason, exception.Problem.Code);
            return new(null, exception.Problem);
        }
        catch (OperationCanceledException) when (time.IsUp)
        {
            return new(null, Problems.LookTooLong(time.Limit));
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A closer look could not read {Operation} of {AccountSid}: {Reason}, code {Code}.")]
    private static partial void LogUnread(ILogger logger, string operation, string accountSid, FailureReason reason, int? code);

    private sealed record Piece(DetailPage? Page, Problem? Problem);
}

/// <summary>How a question ended.</summary>
/// <param name="Items">What could be read; with a problem, what was read besides it.</param>
/// <param name="At">When it ended.</param>
internal sealed record Met(DetailForm Form, IReadOnlyList<DetailItem> Items, bool HasMore, Problem? Problem, DateTimeOffset At);

using System.Diagnostics;
using System.Globalization;
using OnboardingTracker.Simulator.Accounts;
using OnboardingTracker.Simulator.Faults;
using OnboardingTracker.Simulator.Operations;

namespace OnboardingTracker.Simulator.Answers;

/// <summary>Plays Twilio: waits as long as told, lets a fault strike, answers, and writes down what was asked.</summary>
internal static class TwilioEndpoint
{
    public static async Task AnswerAsync(HttpContext context)
    {
        var simulation = context.RequestServices.GetRequiredService<Simulation>();
        var request = context.Request;
        var user = Caller.UserName(request) ?? (OrganizationAnswers.Bearer(request) is null ? null : SimulatorCredentials.OrganizationSid);
        var started = Stopwatch.GetTimestamp();
        var account = OwnerOf(user, simulation.Account);
        var inFlight = simulation.Requests.Begin(account);
        var status = 0;
        var unknown = false;

        try
        {
            if (request.HasFormContentType)
            {
                await request.ReadFormAsync(context.RequestAborted);
            }

            var fault = simulation.Faults.Strike(request);
            if (fault is { LatencyMs: > 0 and var longer })
            {
                await Task.Delay(TimeSpan.FromMilliseconds(longer), context.RequestAborted);
            }

            var asked = Stopwatch.GetTimestamp();
            if (fault is { Close: true })
            {
                await WaitAsync(simulation.Options.Latency, asked, context.RequestAborted);
                context.Abort();
                return;
            }

            var answer = fault is { Status: { } failure }
                ? Failure(fault, failure, request, simulation)
                : TwilioAnswers.Of(request, simulation.Account, simulation.Organization);
            if (fault is { Body: { } how })
            {
                answer = SpoiledBody.Of(answer, how);
            }

            if (fault is { Next: { } next })
            {
                answer = FalseNextPage.In(answer, next);
            }

            await WaitAsync(simulation.Options.Latency, asked, context.RequestAborted);
            status = answer.Status;
            unknown = answer.IsUnknown;
            context.Response.Headers["Twilio-Concurrent-Requests"] = inFlight.ToString(CultureInfo.InvariantCulture);
            await answer.SendAsync(context, TimeSpan.FromMilliseconds(fault?.DripMs ?? 0));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone: nobody is left to answer. The log shows it with status 0.
        }
        finally
        {
            simulation.Requests.End(account, new(
                simulation.Options.Clock.GetUtcNow(),
                request.Method,
                request.Path + request.QueryString,
                user,
                status,
                unknown,
                inFlight,
                Stopwatch.GetElapsedTime(started).TotalMilliseconds));
        }
    }

    // Putting the answer together is part of the latency, as it is of Twilio's.
    private static async Task WaitAsync(TimeSpan latency, long asked, CancellationToken cancellationToken)
    {
        var rest = latency - Stopwatch.GetElapsedTime(asked);
        if (rest > TimeSpan.Zero)
        {
            await Task.Delay(rest, cancellationToken);
        }
    }

    // Twilio limits how much an account asks at once, whichever of its keys it uses.
    private static string OwnerOf(string? user, AccountStore account) =>
        user is null ? "" : account.Find(Collections.Keys, user)?.AccountSid ?? user;

    private static Answer Failure(Fault fault, int status, HttpRequest request, Simulation simulation)
    {
        var usual = TwilioError.Of(status);
        var failure = (fault.Code is { } code ? TwilioError.Of(status, code, "The simulator was told to answer so") : usual) with
        {
            RetryAfterSeconds = fault.RetryAfter,
        };
        return TwilioAnswers.OperationOf(request) switch
        {
            { NeedsOrganization: true } operation => OrganizationError.Shaped(operation, failure),
            { Shape: Shape.Token } when status == StatusCodes.Status429TooManyRequests =>
                OrganizationError.ThrottledToken(failure, simulation.Options.Clock.GetUtcNow()),
            _ => failure,
        };
    }
}

using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Billing.Readiness;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Account;
using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.ConsoleRoles;
using OnboardingTracker.Core.Drift;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Verification;

/// <summary>River 2: reads the account, runs every check, and lets the onboarding take in what was found.</summary>
public sealed class VerifyOnboarding(
    IOnboardingStore onboardings,
    IConnectionStore connections,
    IOrganizationConnectionStore organizations,
    ICheckRunStore runs,
    ITwilioAccount twilio,
    CompareParts compare,
    CheckCatalog checks,
    BillingReview billing,
    ConsoleRoleReading consoleRoles,
    CheckCadence cadence,
    TimeProvider clock)
{
    /// <summary>People may save the same onboarding meanwhile; their words win and the findings are taken in again on top.</summary>
    private const int SaveAttempts = 5;

    private static readonly TimeSpan TurnPause = TimeSpan.FromMilliseconds(500);

    /// <summary>Runs the checks of a started run to its end; every failure to read becomes a "could not check".</summary>
    public async Task RunAsync(string onboardingKey, CheckRun run, CancellationToken cancellationToken)
    {
        var onboarding = await onboardings.FindAsync(onboardingKey, cancellationToken);
        var connection = onboarding is null ? null : await connections.FindAsync(onboarding.Id, cancellationToken);
        if (onboarding is null || connection is null)
        {
            await FinishAsync(run, "There is no Twilio connection to check.", cancellationToken);
            return;
        }

        if (!await WaitForTurnAsync(run, connection.AccountSid, cancellationToken))
        {
            await FinishAsync(run, "Other checks of this Twilio account took too long. Nothing has changed; check again.", cancellationToken);
            return;
        }

        var organization = await organizations.FindAsync(onboarding.Id, cancellationToken);
        var credentials = connection.Credentials with { Organization = organization?.Credentials };
        AccountSnapshot snapshot;
        await using (var progress = new RunProgress(run, runs, clock))
        {
            snapshot = await twilio.ReadAsync(credentials, onboarding.Profile.Countries ?? [], progress, cancellationToken);
        }

        var findings = await TakeInAsync(onboardingKey, snapshot, cancellationToken);
        await TellConnectionAsync(onboardingKey, snapshot, cancellationToken);
        await TellOrganizationAsync(onboarding, snapshot, cancellationToken);

        await runs.UpdateAsync(
            run with
            {
                State = CheckRunState.Finished,
                FinishedAt = clock.GetUtcNow(),
                PartsRead = credentials.Parts.Count,
                PartsTotal = credentials.Parts.Count,
                Checked = findings.Count,
                Total = findings.Count,
                CouldNotCheck = findings.Count(finding => finding.Verdict is Verdict.CouldNotCheck),
            },
            cancellationToken);
    }

    /// <summary>Ends a run that came to nothing, with the reason.</summary>
    public Task FinishAsync(CheckRun run, string problem, CancellationToken cancellationToken) => runs.UpdateAsync(
        run with { State = CheckRunState.Finished, FinishedAt = clock.GetUtcNow(), Problem = problem },
        cancellationToken);

    /// <summary>One scan at a time for an account, whoever reads it: Twilio counts requests by account. A run that was cut off holds no turn for ever.</summary>
    /// <returns>False when the run has waited for half of its life: the rest is for its own reading, which must be over before others may count it as cut off.</returns>
    private async Task<bool> WaitForTurnAsync(CheckRun run, string accountSid, CancellationToken cancellationToken)
    {
        while (!await runs.TryTakeTurnAsync(run, accountSid, clock.GetUtcNow(), cancellationToken))
        {
            if (clock.GetUtcNow() - run.StartedAt > CheckRun.LongestLife / 2)
            {
                return false;
            }

            await Task.Delay(TurnPause, clock, cancellationToken);
        }

        return true;
    }

    private async Task<IReadOnlyList<Finding>> TakeInAsync(string key, AccountSnapshot snapshot, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var onboarding = await onboardings.FindAsync(key, cancellationToken);
            var connected = onboarding is null ? null : await connections.FindAsync(onboarding.Id, cancellationToken);
            if (onboarding is null || (connected is not null && connected.AccountSid != snapshot.AccountSid))
            {
                // Deleted, or connected to another account while this one was being read.
                return [];
            }

            var findings = checks.Run(snapshot, onboarding.Profile);
            var observation = new Observation(snapshot.AccountSid, findings, CountryReadiness.Answer(snapshot, onboarding.Profile, billing.Playbook), FactsOf(snapshot));
            var now = clock.GetUtcNow();
            var look = await compare.RunAsync(onboarding.Id, snapshot, now, cancellationToken);
            onboarding.UseAccount(snapshot.AccountSid, Actor.Twilio, now);
            onboarding.SeeConsoleRoles(await consoleRoles.OfAsync(onboarding.Id, snapshot, cancellationToken), snapshot.HasOrganization, now);
            onboarding.KeepPrices(snapshot.MessagingPrices ?? [], DateOnly.FromDateTime(snapshot.TakenAt.UtcDateTime));
            billing.Plan(onboarding, snapshot.Balance?.Currency);
            var changes = onboarding.Observe(observation with { Changes = look.Changes, Readers = new PartReaders(checks) }, billing.Playbook, now);

            var saved = await onboardings.SaveAsync(onboarding, look with { Changes = changes }, cancellationToken);
            if (saved.IsDone || attempt == SaveAttempts)
            {
                return saved.IsDone ? findings : throw new InvalidOperationException($"The findings could not be saved: {saved.Refusal}");
            }
        }
    }

    private async Task TellConnectionAsync(string key, AccountSnapshot snapshot, CancellationToken cancellationToken)
    {
        var onboarding = await onboardings.FindAsync(key, cancellationToken);
        var connection = onboarding is null ? null : await connections.FindAsync(onboarding.Id, cancellationToken);
        if (connection is null || !string.Equals(connection.AccountSid, snapshot.AccountSid, StringComparison.Ordinal))
        {
            return;
        }

        var before = connection.State;
        var now = clock.GetUtcNow();
        connection.Seen(snapshot, Capabilities.Of(snapshot.Failures, checks, billing.Playbook), now);
        var pause = cadence.PauseFor(Checklist.Read(onboarding!, billing.Playbook, now), connection.State);
        connection.LookAgainAt(CheckCadence.Next(connection.OnboardingId, now, pause));
        await connections.SaveAsync(connection, cancellationToken);

        if (before is ConnectionState.Lost != connection.State is ConnectionState.Lost)
        {
            await (connection.State is ConnectionState.Lost
                ? RecordAsync(key, ActivityKind.ConnectionLost, "Lost the connection to Twilio", cancellationToken)
                : RecordAsync(key, ActivityKind.ConnectionRestored, "The connection to Twilio works again", cancellationToken));
        }
    }

    private async Task TellOrganizationAsync(Onboarding onboarding, AccountSnapshot snapshot, CancellationToken cancellationToken)
    {
        // Removed, or another one added, while the account was being read.
        var organization = snapshot.HasOrganization ? await organizations.FindAsync(onboarding.Id, cancellationToken) : null;
        if (organization is null || !string.Equals(organization.OrganizationSid, snapshot.OrganizationSid, StringComparison.Ordinal))
        {
            return;
        }

        var before = organization.State;
        organization.Seen(snapshot, Capabilities.OfOrganization(snapshot.Failures, checks, billing.Playbook), clock.GetUtcNow());
        await organizations.SaveAsync(organization, cancellationToken);
        if (before is ConnectionState.Lost != organization.State is ConnectionState.Lost)
        {
            await (organization.State is ConnectionState.Lost
                ? RecordAsync(onboarding.Key, ActivityKind.ConnectionLost, "Lost the credential of the organization", cancellationToken)
                : RecordAsync(onboarding.Key, ActivityKind.ConnectionRestored, "The credential of the organization works again", cancellationToken));
        }
    }

    private Task<Outcome?> RecordAsync(string key, ActivityKind kind, string sentence, CancellationToken cancellationToken) =>
        new EditOnboarding(onboardings, billing).RunAsync(
            key,
            current =>
            {
                current.RecordConnection(Actor.Twilio, kind, sentence, clock.GetUtcNow());
                return Outcome.Done;
            },
            cancellationToken);

    private static AccountFacts? FactsOf(AccountSnapshot snapshot) => snapshot.Account is null && snapshot.Balance is null
        ? null
        : new AccountFacts(
            snapshot.Account?.FriendlyName,
            snapshot.Account?.Status,
            snapshot.Account?.Type,
            snapshot.Balance?.Amount,
            snapshot.Balance?.Currency,
            snapshot.TakenAt)
        {
            IsSubaccount = snapshot.Account?.IsSubaccount,
            SpentADay = BalanceCoversTheStart.PaceOf(snapshot),
        };
}

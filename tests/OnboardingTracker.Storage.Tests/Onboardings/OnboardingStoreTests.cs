using System.Text;
using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Testing.Databases;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Storage.Tests.Onboardings;

public sealed class OnboardingStoreTests
{
    private static readonly Profile FullProfile = new()
    {
        TeamType = TeamType.SmallTeam,
        Goals = [Goal.Volume, Goal.Confidence],
        Countries = ["US", "DE"],
        UseCases = [UseCase.Otp, UseCase.StatusUpdates],
        MessagesPerDay = 40000,
        PeakPerSecond = 12,
        TwoWay = true,
        Mms = false,
        Voice = null,
        WhatsApp = true,
        TargetDate = new DateOnly(2027, 1, 15),
        Invoiced = false,
        SenderTypes = [SenderType.A2p10Dlc, SenderType.TollFree, SenderType.WhatsApp],
        PlannedAccounts = ["Northwind – Ünïcode 🚀"],
        PlannedServices = [],
    };

    [Theory, OnBoth]
    public async Task A_new_onboarding_comes_back_as_it_was(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var stored = await rig.AddAsync("us-launch", FullProfile);

        var loaded = await rig.LoadAsync("us-launch");

        Assert.Equal(stored.Id, loaded.Id);
        Assert.Equal("US launch", loaded.Name);
        Assert.Equal("Northwind", loaded.Customer);
        Assert.Equal(FullProfile, loaded.Profile);
        Assert.Equal("Ada", loaded.CreatedBy);
        Assert.Equal(rig.Now, loaded.CreatedAt);
        Assert.Equal((1, 1), (loaded.Revision, loaded.DetailsRevision));
        Assert.Empty(stored.Recorded);
    }

    [Theory, OnBoth]
    public async Task An_empty_profile_stays_unknown(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await rig.AddAsync();

        Assert.Equal(Profile.Unknown, (await rig.LoadAsync("us-launch")).Profile);
    }

    [Theory, OnBoth]
    public async Task What_people_said_comes_back_as_it_was(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await rig.AddAsync();
        await rig.ChangeAsync("us-launch", onboarding => onboarding.Observe(A.Observation(Verdict.NotPassed), A.Playbook, rig.Now));
        rig.Clock.Advance(TimeSpan.FromHours(1));
        await rig.ChangeAsync("us-launch", onboarding =>
        {
            onboarding.Confirm(A.Checked, A.Person, "Seen on screen", "https://example.com/proof", rig.Now);
            onboarding.KeepConfirmation(A.Checked, A.Person, "The page is behind", rig.Now);
            onboarding.MarkNotNeeded(A.Optional, A.Person, "No help wanted", rig.Now);
            onboarding.AddEvidence(A.Manual, Evidence.Note("We chose the free edition.", "Ada", rig.Now), A.Person, rig.Now);
        });

        var loaded = await rig.LoadAsync("us-launch");

        Assert.Equal(new Confirmation("Ada", rig.Now, "Seen on screen", "https://example.com/proof"), loaded.Find(A.Checked.Key)!.Confirmation);
        Assert.Equal(loaded.Checks[0].Fingerprint, loaded.Find(A.Checked.Key)!.KeptWord!.Answer);
        Assert.Equal("The page is behind", loaded.Find(A.Checked.Key)!.KeptWord!.Reason);
        Assert.Equal(new NotNeeded("Ada", rig.Now, "No help wanted"), loaded.Find(A.Optional.Key)!.NotNeeded);
        var note = Assert.Single(loaded.Find(A.Manual.Key)!.Evidence);
        Assert.Equal((EvidenceKind.Note, "We chose the free edition.", "Ada", rig.Now), (note.Kind, note.Text, note.AddedBy, note.AddedAt));
        Assert.Equal(2, loaded.Find(A.Checked.Key)!.Revision);
        Assert.Equal(StepStatus.Confirmed, Checklist.Read(loaded, A.Playbook, rig.Now).Find(A.Checked.Key)!.Status);
    }

    [Theory, OnBoth]
    public async Task What_was_taken_back_is_gone_after_the_next_load(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await rig.AddAsync();
        await rig.ChangeAsync("us-launch", onboarding =>
        {
            onboarding.Confirm(A.Manual, A.Person, "Done", null, rig.Now);
            onboarding.MarkNotNeeded(A.Optional, A.Person, "No", rig.Now);
        });

        await rig.ChangeAsync("us-launch", onboarding =>
        {
            onboarding.WithdrawConfirmation(A.Manual, A.Person, rig.Now);
            onboarding.MarkNeeded(A.Optional, A.Person, rig.Now);
        });

        var loaded = await rig.LoadAsync("us-launch");
        Assert.Null(loaded.Find(A.Manual.Key)!.Confirmation);
        Assert.Null(loaded.Find(A.Optional.Key)!.NotNeeded);
    }

    [Theory, OnBoth]
    public async Task A_second_confirmation_replaces_the_first(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await rig.AddAsync();
        await rig.ChangeAsync("us-launch", onboarding => onboarding.Confirm(A.Manual, A.Person, "First", null, rig.Now));

        await rig.ChangeAsync("us-launch", onboarding => onboarding.Confirm(A.Manual, A.Person, null, "https://example.com", rig.Now));

        Assert.Equal(new Confirmation("Ada", rig.Now, null, "https://example.com"), (await rig.LoadAsync("us-launch")).Find(A.Manual.Key)!.Confirmation);
    }

    [Theory, OnBoth]
    public async Task What_Twilio_showed_comes_back_as_it_was(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await rig.AddAsync();
        await rig.ChangeAsync("us-launch", onboarding => onboarding.Observe(A.Observation(Verdict.Waiting), A.Playbook, rig.Now));
        rig.Clock.Advance(TimeSpan.FromDays(1));
        await rig.ChangeAsync("us-launch", onboarding => onboarding.Observe(A.Observation(Verdict.NotPassed), A.Playbook, rig.Now));
        rig.Clock.Advance(TimeSpan.FromDays(1));
        await rig.ChangeAsync(
            "us-launch",
            onboarding => onboarding.Observe(new Observation(Some.AccountSid, [A.Finding(Verdict.CouldNotCheck, "Twilio answered 503.")], [], null), A.Playbook, rig.Now));

        var loaded = await rig.LoadAsync("us-launch");

        var record = Assert.Single(loaded.Checks);
        var expected = A.Finding(Verdict.NotPassed);
        Assert.Equal(expected.Fixes, record.Answer!.Fixes);
        Assert.Equal(expected.Seen, record.Answer.Seen);
        Assert.Equal(expected, record.Answer with { Fixes = expected.Fixes, Seen = expected.Seen });
        Assert.Equal(Some.Noon.AddDays(1), record.AnsweredAt);
        Assert.Equal(Some.Noon.AddDays(1), record.AnswerSince);
        Assert.Equal(Some.Noon.AddDays(2), record.LookedAt);
        Assert.Equal("Twilio answered 503.", record.LookFailure);
        Assert.Equal(A.Observation(Verdict.NotPassed).Facts, loaded.Facts);
        Assert.Equal(Some.Noon.AddDays(2), loaded.CheckedAt);
    }

    [Theory, OnBoth]
    public async Task Can_we_send_comes_back_as_it_was(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await rig.AddAsync();
        await rig.ChangeAsync("us-launch", onboarding => onboarding.Observe(A.Observation(Verdict.Passed), A.Playbook, rig.Now));

        Assert.Equal(A.Observation(Verdict.Passed).CanSend.Select(answer => answer with { At = rig.Now }), (await rig.LoadAsync("us-launch")).CanSend);
    }

    [Theory, OnBoth]
    public async Task An_instant_in_another_zone_comes_back_as_the_same_instant(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var local = new DateTimeOffset(2026, 3, 1, 0, 30, 0, 123, 456, TimeSpan.FromHours(5.75));
        var onboarding = Onboarding.Start("kathmandu", "Kathmandu", null, Profile.Unknown, isPractice: false, A.Person, local);
        await rig.Get<IOnboardingStore>().AddAsync(onboarding, Rig.Token);

        var loaded = await rig.LoadAsync("kathmandu");

        Assert.Equal(local, loaded.CreatedAt);
        Assert.Equal(TimeSpan.Zero, loaded.CreatedAt.Offset);
    }

    [Theory, OnBoth]
    public async Task A_lost_race_is_a_conflict_and_saves_nothing(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await rig.AddAsync();
        var slow = rig.Get<IOnboardingStore>();
        var loaded = (await slow.FindAsync("us-launch", Rig.Token))!;
        await rig.ChangeAsync("us-launch", onboarding => onboarding.Confirm(A.Manual, A.Person, "Faster", null, rig.Now));
        var before = await rig.CountAsync("activity");

        loaded.Confirm(A.Manual, A.Person, "Slower", null, rig.Now);
        loaded.Describe("Another name", null, FullProfile, A.Person, rig.Now);
        var piece = Evidence.File("a.txt", "text/plain", 1, "", "Ada", rig.Now);
        loaded.AddEvidence(A.Optional, piece, A.Person, rig.Now);
        var outcome = await slow.SaveAsync(loaded, new EvidenceFile(piece.Id, new byte[] { 1 }), Rig.Token);

        Assert.True(outcome.IsConflict);
        var now = await rig.LoadAsync("us-launch");
        Assert.Equal(("US launch", "Faster"), (now.Name, now.Find(A.Manual.Key)!.Confirmation!.Note));
        Assert.Null(now.Find(A.Optional.Key));
        Assert.Equal(before, await rig.CountAsync("activity"));
        Assert.Equal(0, await rig.CountAsync("evidence_files"));
    }

    [Theory, OnBoth]
    public async Task After_a_lost_race_the_same_store_loads_what_is_there_and_saves(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await rig.AddAsync();
        var store = rig.Get<IOnboardingStore>();
        var stale = (await store.FindAsync("us-launch", Rig.Token))!;
        await rig.ChangeAsync("us-launch", onboarding => onboarding.Confirm(A.Manual, A.Person, "Faster", null, rig.Now));
        stale.MarkNotNeeded(A.Optional, A.Person, "No", rig.Now);
        await store.SaveAsync(stale, Rig.Token);

        var fresh = (await store.FindAsync("us-launch", Rig.Token))!;
        fresh.MarkNotNeeded(A.Optional, A.Person, "No", rig.Now);
        var outcome = await store.SaveAsync(fresh, Rig.Token);

        Assert.True(outcome.IsDone);
        var now = await rig.LoadAsync("us-launch");
        Assert.Equal("Faster", now.Find(A.Manual.Key)!.Confirmation!.Note);
        Assert.NotNull(now.Find(A.Optional.Key)!.NotNeeded);
    }

    [Theory, OnBoth]
    public async Task Several_changes_and_saves_of_one_load_are_one_persons_work(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await rig.AddAsync();
        var store = rig.Get<IOnboardingStore>();
        var onboarding = (await store.FindAsync("us-launch", Rig.Token))!;
        onboarding.Confirm(A.Manual, A.Person, "Done", null, rig.Now);
        onboarding.MarkNotNeeded(A.Optional, A.Person, "No", rig.Now);
        Assert.True((await store.SaveAsync(onboarding, Rig.Token)).IsDone);

        onboarding.WithdrawConfirmation(A.Manual, A.Person, rig.Now);
        Assert.True((await store.SaveAsync(onboarding, Rig.Token)).IsDone);

        Assert.Equal(4, (await rig.LoadAsync("us-launch")).Revision);
        Assert.Equal(4, await rig.CountAsync("activity"));
    }

    [Theory, OnBoth]
    public async Task Twenty_people_at_once_lose_nothing(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await rig.AddAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(async () =>
        {
            for (var attempt = 0; attempt < 200; attempt++)
            {
                var store = rig.Get<IOnboardingStore>();
                var onboarding = (await store.FindAsync("us-launch", Rig.Token))!;
                onboarding.AddEvidence(A.Manual, Evidence.Note($"Note {number}", "Ada", rig.Now), A.Person, rig.Now);
                if ((await store.SaveAsync(onboarding, Rig.Token)).IsDone)
                {
                    return true;
                }
            }

            return false;
        })));

        Assert.All(outcomes, Assert.True);
        var loaded = await rig.LoadAsync("us-launch");
        Assert.Equal(20, loaded.Find(A.Manual.Key)!.Evidence.Select(note => note.Text).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(21, loaded.Revision);
    }

    [Theory, OnBoth]
    public async Task Activity_is_rolled_back_with_the_change_it_belongs_to(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await rig.AddAsync();
        var store = rig.Get<IOnboardingStore>();
        var onboarding = (await store.FindAsync("us-launch", Rig.Token))!;
        onboarding.Confirm(A.Manual, A.Person, "Done", null, rig.Now);
        var nobodys = new EvidenceFile(Guid.CreateVersion7(rig.Now), new byte[] { 1 });

        await Assert.ThrowsAsync<DbUpdateException>(() => store.SaveAsync(onboarding, nobodys, Rig.Token));

        Assert.Equal(1, await rig.CountAsync("activity"));
        var now = await rig.LoadAsync("us-launch");
        Assert.Null(now.Find(A.Manual.Key));
        Assert.Equal(1, now.Revision);
    }

    [Theory, OnBoth]
    public async Task Removed_evidence_takes_its_bytes_along(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await rig.AddAsync();
        var piece = Evidence.File("proof.txt", "text/plain", 5, "The screen", "Ada", rig.Now);
        await rig.ChangeAsync(
            "us-launch",
            onboarding => onboarding.AddEvidence(A.Manual, piece, A.Person, rig.Now),
            new EvidenceFile(piece.Id, Encoding.UTF8.GetBytes("hello")));
        Assert.Equal(1, await rig.CountAsync("evidence_files"));

        await rig.ChangeAsync("us-launch", onboarding => onboarding.RemoveEvidence(A.Manual, piece.Id, A.Person, rig.Now));

        Assert.Equal((0, 0), (await rig.CountAsync("evidence"), await rig.CountAsync("evidence_files")));
        Assert.Empty((await rig.LoadAsync("us-launch")).Find(A.Manual.Key)!.Evidence);
    }

    [Theory, OnBoth]
    public async Task An_onboarding_of_another_load_is_refused_loudly(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await rig.AddAsync();
        var onboarding = await rig.LoadAsync("us-launch");

        await Assert.ThrowsAsync<InvalidOperationException>(() => rig.Get<IOnboardingStore>().SaveAsync(onboarding, Rig.Token));
    }

    [Theory, OnBoth]
    public async Task A_name_used_twice_gets_a_key_of_its_own(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);

        var first = await new CreateOnboarding(rig.Get<IOnboardingStore>(), Testing.Onboardings.A.Review(), rig.Clock)
            .RunAsync("US launch", null, Profile.Unknown, isPractice: true, A.Person, Rig.Token);
        var second = await new CreateOnboarding(rig.Get<IOnboardingStore>(), Testing.Onboardings.A.Review(), rig.Clock)
            .RunAsync("US launch", null, Profile.Unknown, isPractice: true, A.Person, Rig.Token);

        Assert.Equal("us-launch", first.Key);
        Assert.NotEqual(first.Key, second.Key);
        Assert.True((await rig.LoadAsync(second.Key)).IsPractice);
    }

    [Theory, OnBoth]
    public async Task An_onboarding_is_found_by_a_part_of_its_name_customer_or_key_whatever_the_case(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await rig.AddAsync("us-launch");
        await rig.ChangeAsync("us-launch", onboarding => onboarding.Describe("Größe ÄRGER", "Łódź & Søn", Profile.Unknown, A.Person, rig.Now));
        await rig.AddAsync("other");
        var reader = rig.Get<IOnboardingReader>();

        foreach (var text in new[] { "größe", "ärger", "łódź", "SØN", "us-l" })
        {
            Assert.Equal(["us-launch"], (await reader.SearchAsync(text, 10, Rig.Token)).Select(found => found.Key));
            Assert.Equal(["us-launch"], (await reader.ListAsync(10, null, Rig.Token, text)).Items.Select(found => found.Onboarding.Key));
        }

        Assert.Empty(await reader.SearchAsync("100%_", 10, Rig.Token));
        Assert.Empty(await reader.SearchAsync("  ", 10, Rig.Token));
    }

    [Theory, OnBoth]
    public async Task Deleting_takes_everything_of_an_onboarding_and_nothing_of_another(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var onboarding = await rig.AddAsync();
        await rig.AddAsync("other");
        var piece = Evidence.File("scan.pdf", "application/pdf", 3, "", "Ada", rig.Now);
        await rig.ChangeAsync("us-launch", one => one.AddEvidence(A.Manual, piece, A.Person, rig.Now), new EvidenceFile(piece.Id, new byte[] { 1, 2, 3 }));
        await rig.ChangeAsync("us-launch", one => one.Observe(A.Observation(Verdict.Passed), A.Playbook, rig.Now));

        Assert.True(await rig.Get<IOnboardingStore>().DeleteAsync(onboarding.Id, A.Deletion(onboarding.Id, rig.Now), Rig.Token));
        Assert.False(await rig.Get<IOnboardingStore>().DeleteAsync(onboarding.Id, A.Deletion(onboarding.Id, rig.Now), Rig.Token));

        // Of the activity, the start of the other one and that this one was deleted.
        Assert.Equal((1L, 0L, 0L, 0L, 0L, 2L), (
            await rig.CountAsync("onboardings"),
            await rig.CountAsync("check_records"),
            await rig.CountAsync("onboarding_steps"),
            await rig.CountAsync("evidence_files"),
            await rig.CountAsync("evidence"),
            await rig.CountAsync("activity")));
    }

    [Theory, OnBoth]
    public async Task A_form_sent_many_times_at_once_starts_one_onboarding(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var id = OnboardingId.New(rig.Now);

        var started = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
            new CreateOnboarding(rig.Get<IOnboardingStore>(), Testing.Onboardings.A.Review(), rig.Clock)
                .RunAsync("US launch", null, Profile.Unknown, isPractice: false, A.Person, Rig.Token, id))));

        Assert.Equal(["us-launch"], started.Select(onboarding => onboarding.Key).Distinct());
        Assert.Equal(1, await rig.CountAsync("onboardings"));
    }

    [Theory, OnBoth]
    public async Task A_double_click_starts_two_onboardings_under_two_keys(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);

        var started = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
            new CreateOnboarding(rig.Get<IOnboardingStore>(), Testing.Onboardings.A.Review(), rig.Clock)
                .RunAsync("US launch", null, Profile.Unknown, isPractice: false, A.Person, Rig.Token))));

        Assert.Equal(8, started.Select(onboarding => onboarding.Key).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(8, await rig.CountAsync("onboardings"));
    }

    [Theory, OnBoth]
    public async Task A_key_that_is_taken_is_a_conflict_and_keeps_the_first(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var first = await rig.AddAsync();
        var second = Onboarding.Start(first.Key, "Second", null, Profile.Unknown, isPractice: false, A.Person, rig.Now);

        var outcome = await rig.Get<IOnboardingStore>().AddAsync(second, Rig.Token);

        Assert.True(outcome.IsConflict);
        Assert.Equal(first.Id, (await rig.LoadAsync(first.Key)).Id);
        Assert.Equal(1, await rig.CountAsync("activity"));
    }

    [Theory, OnBoth]
    public async Task A_missing_onboarding_is_null(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);

        Assert.Null(await rig.Get<IOnboardingStore>().FindAsync("nobody", Rig.Token));
        Assert.False(await rig.Get<IOnboardingStore>().KeyExistsAsync("nobody", Rig.Token));
    }
}

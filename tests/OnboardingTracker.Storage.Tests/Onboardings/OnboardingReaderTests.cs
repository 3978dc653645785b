using System.Text;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Testing.Databases;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Storage.Tests.Onboardings;

public sealed class OnboardingReaderTests
{
    [Theory, OnBoth]
    public async Task The_checklist_is_read_with_what_is_stored(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await rig.AddAsync();
        await rig.ChangeAsync("us-launch", onboarding =>
        {
            onboarding.Observe(A.Observation(Verdict.Passed), A.Playbook, rig.Now);
            onboarding.Confirm(A.Manual, A.Person, "Done", null, rig.Now);
            onboarding.AddEvidence(A.Manual, Evidence.Link("https://example.com", "Ada", rig.Now), A.Person, rig.Now);
        });

        var checklist = await rig.Get<IOnboardingReader>().ChecklistAsync("us-launch", Rig.Token);

        Assert.Equal(StepStatus.Verified, checklist!.Find(A.Checked.Key)!.Status);
        Assert.Equal(StepStatus.Confirmed, checklist.Find(A.Manual.Key)!.Status);
        Assert.Single(checklist.Find(A.Manual.Key)!.Evidence);
        Assert.Null(await rig.Get<IOnboardingReader>().ChecklistAsync("nobody", Rig.Token));
    }

    [Theory, OnBoth]
    public async Task Pages_of_onboardings_started_at_one_instant_neither_skip_nor_repeat(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        for (var number = 0; number < 7; number++)
        {
            await rig.AddAsync($"same-{number}");
        }

        rig.Clock.Advance(TimeSpan.FromTicks(TimeSpan.TicksPerMicrosecond));
        await rig.AddAsync("newest");
        var reader = rig.Get<IOnboardingReader>();

        var keys = new List<string>();
        string? cursor = null;
        do
        {
            var page = await reader.ListAsync(3, cursor, Rig.Token);
            keys.AddRange(page.Items.Select(item => item.Onboarding.Key));
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        Assert.Equal("newest", keys[0]);
        Assert.Equal(8, keys.Count);
        Assert.Equal(8, keys.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory, OnBoth]
    public async Task A_page_that_ends_the_list_has_no_next(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await rig.AddAsync();

        Assert.Null((await rig.Get<IOnboardingReader>().ListAsync(1, null, Rig.Token)).NextCursor);
    }

    [Theory, OnBoth]
    public async Task Pages_of_activity_keep_the_order_in_which_things_happened(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var onboarding = await rig.AddAsync();
        await rig.ChangeAsync("us-launch", current =>
        {
            current.Confirm(A.Manual, A.Person, "One", null, rig.Now);
            current.WithdrawConfirmation(A.Manual, A.Person, rig.Now);
            current.Confirm(A.Manual, A.Person, "Two", null, rig.Now);
            current.MarkNotNeeded(A.Optional, A.Person, "No", rig.Now);
        });
        var reader = rig.Get<IOnboardingReader>();

        var entries = new List<ActivityEntry>();
        string? cursor = null;
        do
        {
            var page = await reader.ActivityAsync(onboarding.Id, null, 2, cursor, Rig.Token);
            entries.AddRange(page.Items);
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        Assert.Equal(5, entries.Count);
        Assert.Equal(5, entries.DistinctBy(entry => entry.Id).Count());
        Assert.Equal(
            [ActivityKind.NotNeeded, ActivityKind.Confirmed, ActivityKind.ConfirmationWithdrawn, ActivityKind.Confirmed],
            entries.Where(entry => entry.Kind is not ActivityKind.Created).Select(entry => entry.Kind));
        Assert.Equal(("Ada", ActorKind.Person, A.Optional.Key, "No"), (entries[0].ActorName, entries[0].ActorKind, entries[0].StepKey, entries[0].Detail));
    }

    [Theory, OnBoth]
    public async Task Activity_of_a_step_is_that_steps_alone(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var onboarding = await rig.AddAsync();
        await rig.AddAsync("other");
        foreach (var key in new[] { "us-launch", "other" })
        {
            await rig.ChangeAsync(key, current =>
            {
                current.Confirm(A.Manual, A.Person, key, null, rig.Now);
                current.MarkNotNeeded(A.Optional, A.Person, "No", rig.Now);
            });
        }

        var page = await rig.Get<IOnboardingReader>().ActivityAsync(onboarding.Id, A.Manual.Key, 50, null, Rig.Token);

        Assert.Equal("us-launch", Assert.Single(page.Items).Detail);
    }

    [Theory]
    [InlineData("?")]
    [InlineData("abc")]
    [InlineData("")]
    [InlineData("MTIzfDB8bm90LWEtZ3VpZA")]
    public async Task A_broken_cursor_is_refused(string cursor)
    {
        await using var rig = await Rig.StartAsync(DatabaseKind.Sqlite);
        var onboarding = await rig.AddAsync();

        await Assert.ThrowsAsync<FormatException>(() => rig.Get<IOnboardingReader>().ListAsync(5, cursor, Rig.Token));
        await Assert.ThrowsAsync<FormatException>(() => rig.Get<IOnboardingReader>().ActivityAsync(onboarding.Id, null, 5, cursor, Rig.Token));
    }

    [Theory, OnBoth]
    public async Task A_file_is_found_only_under_its_onboarding_and_step(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var onboarding = await rig.AddAsync();
        var other = await rig.AddAsync("other");
        var content = Encoding.UTF8.GetBytes("hello \0 bytes");
        var piece = Evidence.File("proof.txt", "text/plain", content.Length, "The screen", "Ada", rig.Now);
        await rig.ChangeAsync("us-launch", current => current.AddEvidence(A.Manual, piece, A.Person, rig.Now), new EvidenceFile(piece.Id, content));
        var reader = rig.Get<IOnboardingReader>();

        var found = await reader.EvidenceAsync(onboarding.Id, A.Manual.Key, piece.Id, Rig.Token);

        Assert.Equal(content, found!.Content);
        Assert.Equal(("proof.txt", "text/plain", 13L), (found.Evidence.FileName, found.Evidence.ContentType, found.Evidence.Size));
        Assert.Null(await reader.EvidenceAsync(onboarding.Id, A.Optional.Key, piece.Id, Rig.Token));
        Assert.Null(await reader.EvidenceAsync(other.Id, A.Manual.Key, piece.Id, Rig.Token));
        Assert.Null(await reader.EvidenceAsync(onboarding.Id, A.Manual.Key, Guid.CreateVersion7(Some.Noon), Rig.Token));
    }
}

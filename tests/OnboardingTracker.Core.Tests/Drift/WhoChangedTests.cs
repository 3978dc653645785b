using OnboardingTracker.Core.Drift;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Drift;

/// <summary>Who made a change, as far as an event of Twilio's audit trail tells it.</summary>
public sealed class WhoChangedTests
{
    private static readonly DateTimeOffset Before = Some.Noon;
    private static readonly DateTimeOffset Seen = Some.Noon.AddMinutes(20);
    private static readonly DateTimeOffset Between = Some.Noon.AddMinutes(7);
    private static readonly string Service = Some.Sid("MG", 1);

    [Fact]
    public void The_event_between_the_two_looks_tells() =>
        Assert.Equal(new ChangedBy(ChangerKind.User, Some.Sid("US", 1), ChangeWay.Console, Between), Who(Event()));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void An_event_counts_after_the_earlier_look_and_up_to_the_later_one(int minutes, bool counts) =>
        Assert.Equal(counts, Who(Event() with { EventDate = Before.AddMinutes(minutes) }) is not null);

    [Fact]
    public void An_event_without_a_time_tells_nothing() => Assert.Null(Who(Event() with { EventDate = null }));

    [Fact]
    public void An_event_of_another_resource_tells_nothing() =>
        Assert.Null(Who(Event() with { ResourceSid = Some.Sid("MG", 2) }, Event() with { ResourceSid = null }));

    [Fact]
    public void Where_there_is_no_event_or_none_could_be_read_it_stays_unknown()
    {
        Assert.Null(Who());
        Assert.Null(WhoChanged.Of(Change(), events: null));
    }

    [Fact]
    public void Several_events_of_the_same_one_tell_with_the_time_of_the_newest() => Assert.Equal(
        new ChangedBy(ChangerKind.User, Some.Sid("US", 1), ChangeWay.Console, Between.AddMinutes(3)),
        Who(Event(), Event() with { EventDate = Between.AddMinutes(3) }, Event() with { EventDate = Between.AddMinutes(1) }));

    /// <summary>An event does not say which field it changed: any of several people may have changed this one.</summary>
    [Fact]
    public void Between_several_people_nobody_is_named()
    {
        Assert.Null(Who(Event(1), Event(2) with { EventDate = Between.AddMinutes(3) }));
        Assert.Null(Who(Event(2) with { EventDate = Between.AddMinutes(3) }, Event(1)));
        Assert.Null(Who(Event(1), Event(1) with { Source = "api" }));
    }

    [Fact]
    public void People_outside_of_the_window_do_not_count() => Assert.Equal(
        Some.Sid("US", 1), Who(Event(1), Event(2) with { EventDate = Before }, Event(3) with { EventDate = Seen.AddMinutes(1) })?.Sid);

    [Fact]
    public void Where_one_event_names_nobody_the_other_is_not_taken_for_it()
    {
        var unnamed = Event(2) with { EventDate = Between.AddMinutes(3), ActorSid = null, Source = null };

        Assert.Null(Who(Event(1), unnamed));
        Assert.Null(Who(Event(1) with { EventDate = Between.AddMinutes(5) }, unnamed));
    }

    [Theory]
    [InlineData(SnapshotPart.Campaigns, "status", false)]
    [InlineData(SnapshotPart.Campaigns, "reasons given", false)]
    [InlineData(SnapshotPart.Campaigns, "help answer", true)]
    [InlineData(SnapshotPart.Brands, "identity", false)]
    [InlineData(SnapshotPart.Brands, "score", false)]
    [InlineData(SnapshotPart.PhoneNumbers, "can send SMS", false)]
    [InlineData(SnapshotPart.PhoneNumbers, "address for incoming messages", true)]
    [InlineData(SnapshotPart.Sinks, "status", false)]
    [InlineData(SnapshotPart.Sinks, "description", true)]
    [InlineData(SnapshotPart.Sinks, "a field of an older version", false)]
    public void What_Twilio_or_a_carrier_sets_is_told_of_nobody(SnapshotPart part, string field, bool isTold)
    {
        var change = Change() with { Part = part, Field = field };

        Assert.Equal(isTold, WhoChanged.Of(change, [Event()]) is not null);
        Assert.NotNull(WhoChanged.Of(change with { Kind = ChangeKind.Removed, Field = null }, [Event() with { EventType = "anything.deleted" }]));
    }

    [Theory]
    [InlineData(ChangeKind.Changed, "messaging-service.updated", true)]
    [InlineData(ChangeKind.Changed, "messaging-service.created", false)]
    [InlineData(ChangeKind.Changed, "messaging-service.deleted", false)]
    [InlineData(ChangeKind.Changed, "messaging-service.viewed", false)]
    [InlineData(ChangeKind.Changed, null, false)]
    [InlineData(ChangeKind.Added, "messaging-service.created", true)]
    [InlineData(ChangeKind.Added, "messaging-service.updated", false)]
    [InlineData(ChangeKind.Removed, "messaging-service.deleted", true)]
    [InlineData(ChangeKind.Removed, "messaging-service.updated", false)]
    [InlineData(ChangeKind.Others, "messaging-service.updated", false)]
    public void The_type_of_the_event_fits_the_kind_of_change(ChangeKind kind, string? type, bool fits) =>
        Assert.Equal(fits, WhoChanged.Of(Change() with { Kind = kind }, [Event() with { EventType = type }]) is not null);

    [Fact]
    public void What_has_no_SID_is_told_of_nobody() =>
        Assert.Null(WhoChanged.Of(Change() with { Part = SnapshotPart.GeoPermissions, ResourceId = "CA" }, [Event() with { ResourceSid = "CA" }]));

    [Fact]
    public void What_stands_in_another_resource_is_found_by_its_own_SID()
    {
        var campaign = Change() with { Part = SnapshotPart.Campaigns, ResourceId = $"{Service}/{Some.Sid("QE", 1)}", Field = "help answer" };

        Assert.Null(WhoChanged.Of(campaign, [Event()]));
        Assert.NotNull(WhoChanged.Of(campaign, [Event() with { ResourceSid = Some.Sid("QE", 1) }]));
    }

    [Fact]
    public void A_number_is_taken_out_of_a_pool_by_its_deletion_and_not_put_in_by_being_made()
    {
        var member = Change() with { Part = SnapshotPart.ServicePhoneNumbers, ResourceId = $"{Service}/{Some.Sid("PN", 1)}" };
        AuditEvent[] events = [NumberEvent("created"), NumberEvent("deleted")];

        Assert.Null(WhoChanged.Of(member with { Kind = ChangeKind.Added }, events));
        Assert.NotNull(WhoChanged.Of(member with { Kind = ChangeKind.Removed }, events));

        static AuditEvent NumberEvent(string action) => Event() with { ResourceSid = Some.Sid("PN", 1), EventType = $"phone-number.{action}" };
    }

    [Theory]
    [InlineData("US", "user", "web", "user {0} in the Twilio Console")]
    [InlineData("US", "user", "api", "user {0} by the API")]
    [InlineData("US", "user", null, "user {0}")]
    [InlineData("SK", "api-key", "api", "API key {0}")]
    [InlineData("AC", "account", "api", "the auth token of account {0}")]
    [InlineData("OR", "organization", "web", "{0} in the Twilio Console")]
    [InlineData("US", "twilio-admin", "web", "Twilio")]
    [InlineData(null, "twilio-admin", "twilio", "Twilio")]
    [InlineData(null, null, "twilio", "Twilio")]
    [InlineData(null, "user", "web", null)]
    [InlineData(null, "account", "api", null)]
    public void Who_and_by_which_way_stands_in_plain_words(string? prefix, string? type, string? source, string? words)
    {
        var sid = prefix is null ? null : Some.Sid(prefix, 1);

        var by = Who(Event() with { ActorSid = sid, ActorType = type, Source = source });

        Assert.Equal(words?.Replace("{0}", sid, StringComparison.Ordinal), by is null ? null : DriftWords.Of(by));
    }

    [Theory]
    [InlineData("robin.keeper@example.com")]
    [InlineData("robin.keeper@harbor.example.com...")]
    [InlineData("192.0.2.10")]
    public void Only_a_SID_is_taken_of_the_actor(string actor) => Assert.Null(Who(Event() with { ActorSid = actor }));

    [Fact]
    public void Who_it_was_stands_in_the_history_with_the_time_in_UTC()
    {
        var change = Change();

        Assert.EndsWith("status callback: on → not set", DriftWords.Of(change), StringComparison.Ordinal);
        Assert.EndsWith(
            $"status callback: on → not set (by user {Some.Sid("US", 1)} in the Twilio Console, {Between.UtcDateTime:d MMM yyyy, HH:mm} UTC)",
            DriftWords.Of(change with { ChangedBy = Who(Event()) }),
            StringComparison.Ordinal);
    }

    private static ChangedBy? Who(params AuditEvent[] events) => WhoChanged.Of(Change(), events);

    private static AccountChange Change() => new(
        SnapshotPart.MessagingServices, ChangeKind.Changed, Service, "Messaging Service \"Alerts\"", "status callback", "on", null, Before, Seen, []);

    private static AuditEvent Event(int person = 1) => Some.AuditEvent(person) with { EventDate = Between, ResourceSid = Service, Source = "web" };
}

using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using OnboardingTracker.Core.Drift;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Drift;

public sealed partial class PartFormsTests
{
    /// <summary>Not kept, and why.</summary>
    private static readonly Dictionary<string, string> LeftOut = new(StringComparer.Ordinal)
    {
        ["Account.DateCreated"] = "never changes",
        ["Address.FriendlyName"] = "may be the name of a person",
        ["SupportingDocument.FriendlyName"] = "may be the name of a person",
        ["SupportingDocument.DateUpdated"] = "says only that something changed",
        ["Bundle.DateUpdated"] = "says only that something changed",
        ["Bundle.Evaluations"] = "a part of its own",
        ["Bundle.ItemSids"] = "a part of its own",
        ["Brand.Vettings"] = "a part of its own",
        ["BrandVetting.DateUpdated"] = "says only that something changed",
        ["Brand.DateCreated"] = "never changes",
        ["Brand.DateUpdated"] = "says only that something changed",
        ["Campaign.DateCreated"] = "never changes",
        ["Campaign.DateUpdated"] = "says only that something changed",
        ["CustomerProfile.Evaluations"] = "a part of its own",
        ["CustomerProfile.DateUpdated"] = "says only that something changed",
        ["HostedNumberOrder.DateUpdated"] = "says only that something changed",
        ["MessagingService.AlphaSenders"] = "a part of its own",
        ["MessagingService.Campaigns"] = "a part of its own",
        ["MessagingService.ChannelSenders"] = "a part of its own",
        ["MessagingService.DestinationSenders"] = "a part of its own",
        ["MessagingService.LinkDomainSids"] = "a part of its own",
        ["MessagingService.PhoneNumberSids"] = "a part of its own",
        ["MessagingService.ShortCodeSids"] = "a part of its own",
        ["MessagingService.ShortCodeCountries"] = "never changes",
        ["OrganizationUser.AddressDigest"] = "of a person; for one look, to recognize our own people by",
        ["PortInRequest.Numbers"] = "a part of its own",
        ["PortInRequest.StatusSince"] = "says only that something changed",
        ["ShortCodeApplication.DateUpdated"] = "says only that something changed",
        ["Subscription.Types"] = "a part of its own",
        ["TollfreeVerification.DateCreated"] = "never changes",
        ["TollfreeVerification.DateUpdated"] = "says only that something changed",
        ["TwilioAccount.DateCreated"] = "never changes",
        ["UsageTrigger.CurrentValue"] = "every message changes it",
        ["UsageTrigger.DateFired"] = "says only that it was reached",
    };

    [Fact]
    public void Every_part_has_one_form() =>
        Assert.Equal(Enum.GetValues<SnapshotPart>().Order(), PartForms.All.Select(form => form.Part).Order());

    [Fact]
    public void Every_field_of_what_is_told_is_kept_or_left_out_for_a_reason()
    {
        foreach (var form in PartForms.All.Where(form => PartDefinition.Of(form.Part).IsTold && form.Of != typeof(Piece)))
        {
            var type = form.Of.IsGenericType ? form.Of.GetGenericArguments()[0] : form.Of;
            var fields = type.GetProperties().Where(property => property.CanWrite && !IsIdentity(property));
            Assert.All(fields, property => Assert.True(
                form.Words.ContainsKey(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name)) || LeftOut.ContainsKey($"{type.Name}.{property.Name}"),
                $"{type.Name}.{property.Name} is neither kept in {form.Part} nor left out for a reason."));
        }
    }

    [Fact]
    public void No_field_is_a_secret_or_a_person() =>
        Assert.All(PartForms.All.SelectMany(form => form.Words.Keys), key => Assert.DoesNotMatch(Secret(), key));

    /// <summary>A change knows its field by these words, so that they say who sets it.</summary>
    [Fact]
    public void Words_for_fields_tell_one_field_of_a_part_from_another() =>
        Assert.All(PartForms.All, form => Assert.Equal(form.Words.Count, form.Words.Values.Distinct(StringComparer.Ordinal).Count()));

    [Fact]
    public void Nobody_sets_a_status_a_score_or_a_reason() => Assert.All(
        PartForms.All,
        form => Assert.All(
            form.Words.Where(field => OfTwilio().IsMatch(field.Key)), field => Assert.False(form.IsSetByPeople(field.Value), $"{form.Part}: {field.Key}")));

    [Fact]
    public void Words_for_fields_are_words() => Assert.All(
        PartForms.All.SelectMany(form => form.Words.Values),
        words => Assert.DoesNotContain('_', words));

    [Fact]
    public void Neither_the_secret_part_of_an_address_nor_a_whole_number_is_kept()
    {
        var account = Some.LaunchInReview() with
        {
            PhoneNumbers = [Some.UsLocal() with { SmsUrl = "https://user:hunter2@example.com/hook/s3cret?token=t0ken" }],
            MessagingServices = [Some.Service() with { StatusCallback = "https://user:hunter2@example.com/hook/s3cret?token=t0ken" }],
            WhatsappSenders = [Some.WhatsappSender() with { SenderId = "whatsapp:+14155550100" }],
            HostedNumberOrders = [Some.HostedOrder() with { PhoneNumber = "+14155550100" }],
        };

        var text = string.Join('\n', PartForms.All.Where(form => form.Read(account) is not null).SelectMany(form => form.Read(account)!).Select(Written));

        Assert.DoesNotMatch("hunter2|s3cret|t0ken|user:|\\+\\d{8}", text);
    }

    [Fact]
    public void A_part_that_was_not_read_has_no_form_of_its_own()
    {
        var account = Some.LaunchInReview() with
        {
            MessagingServices = [Some.Service(1), Some.Service(2) with { PhoneNumberSids = null }],
            Failures = [new PartFailure(SnapshotPart.Brands, FailureReason.TwilioDown, "Twilio answered 503.")],
        };

        Assert.Null(PartForms.Of(SnapshotPart.ServicePhoneNumbers).Read(account));
        Assert.Null(PartForms.Of(SnapshotPart.Brands).Read(account));
        Assert.Equal(2, PartForms.Of(SnapshotPart.MessagingServices).Read(account)!.Count);
    }

    [Fact]
    public void The_order_in_which_twilio_lists_does_not_matter()
    {
        var form = PartForms.Of(SnapshotPart.PhoneNumbers);
        var one = form.Read(Some.Snapshot() with { PhoneNumbers = [Some.UsLocal(1), Some.CaLocal(2), Some.TollFree(3)] })!;
        var other = form.Read(Some.Snapshot() with { PhoneNumbers = [Some.TollFree(3), Some.UsLocal(1), Some.CaLocal(2), Some.UsLocal(1)] })!;

        Assert.Equal(PartText.HashOf(one), PartText.HashOf(other));
        Assert.Matches("^[0-9a-f]{64}$", PartText.HashOf(one));
    }

    [Fact]
    public void What_is_packed_comes_back_as_it_was()
    {
        var resources = PartForms.Of(SnapshotPart.Campaigns).Read(Some.LaunchInReview())!;

        var back = PartText.Unpack(PartText.Pack(resources)).ToList();

        Assert.Equal(PartText.HashOf(resources), PartText.HashOf(back));
    }

    private static string Written(KeptResource resource) => $"{resource.Id} {resource.Name} {string.Join(' ', resource.Fields)}";

    private static bool IsIdentity(PropertyInfo property) => property.Name is "Sid" or "CountryCode";

    [GeneratedRegex("^(.*_)?(status|state|score|errors|reasons|reason|validated|verified|valid_until)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OfTwilio();

    [GeneratedRegex("token|secret|password|auth|credential|email|birth|first_name|last_name|body", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Secret();
}

using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Twilio.Tests.Examples;

/// <summary>Compares what the adapter read with what a check sees of it: every value goes on, or a line here says what becomes of it.</summary>
internal static class Keeping
{
    /// <summary>Members that are not passed on as they are.</summary>
    private static readonly Dictionary<string, string> Changed = new(StringComparer.Ordinal)
    {
        ["WireNumber.capabilities"] = "three flags",
        ["WireNumber.type"] = "told by the kind",
        ["WireMember.country_code"] = "only of a short code, beside its SID",
        ["WireMessage.body"] = "only whether it is a word that stops messages",
        ["WireMessage.from"] = "only whether the number wrote a word that stops messages",
        ["WireMessage.to"] = "only its country, and whether it wrote such a word",
        ["WireApplication.sms_fallback_url"] = "shown by a closer look",
        ["WireApplication.sms_status_callback"] = "shown by a closer look",
        ["WireApplication.message_status_callback"] = "shown by a closer look",
        ["WireApplication.date_updated"] = "shown by a closer look",
        ["WireRegulation.requirements"] = "shown by a closer look",
        ["WireDestinationSender.date_created"] = "shown by a closer look",
        ["WireServiceChannelSender.country_code"] = "shown by a closer look",
        ["WireServiceChannelSender.date_created"] = "shown by a closer look",
        ["WirePortedNumbers.phone_numbers"] = "number by number",
        ["WireTollfreeVerification.opt_in_image_urls"] = "how many",
        ["WireTollfreeVerification.opt_in_confirmation_message"] = "only that it is there",
        ["WireTollfreeVerification.help_message_sample"] = "only that it is there",
        ["WireShortCodeApplication.compliance_keywords"] = "the words that have an answer",
        ["WireShortCodeApplication.user_sign_up"] = "whether people opt in twice",
        ["WireCampaign.rate_limits"] = "the messages a second of one carrier",
        ["WireUsageRecord.category"] = "the list by day is asked for one category",
        ["WireUsageRecord.start_date"] = "the list of totals has no days",
        ["WireDeactivation.redirect_to"] = "only that it came",
        ["WireOrganizationUser.userName"] = "its SHA-256, to recognize our own people by",
        ["WireAlarm.email"] = "whether anybody is told",
        ["WireAlarm.webhook"] = "whether anybody is told",
        ["WireAlarm.consoleIndicator"] = "whether anybody is told",
        ["WireMessagingCountry.outbound_sms_prices"] = "the cheapest and the dearest",
        ["WireMessagingCountry.price_unit"] = "in capital letters",
        ["WireEvaluation.results"] = "those that did not pass",
        ["WireDocument.failure_reason"] = "the reason, when the list of errors is empty",
        ["WireBrand.failure_reason"] = "the reason, when the list of errors is empty",
        ["WireTollfreeVerification.rejection_reason"] = "the reason, when the list of reasons is empty",
        ["WireTollfreeVerification.error_code"] = "the code of that reason",
    };

    /// <returns>What was read and is not kept, each as a sentence.</returns>
    public static IEnumerable<string> Lost(JsonTypeInfo type, object read, object kept)
    {
        var values = kept is string ? [("", kept)] : kept.GetType().GetProperties()
            .Select(property => (Name: JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name), Value: property.GetValue(kept)))
            .ToList();
        foreach (var property in type.Properties)
        {
            // Under the same name where there is one; many were given a shorter one.
            var name = $"{type.Type.Name}.{property.Name}";
            var places = values.Exists(one => one.Name == property.Name) ? values.Where(one => one.Name == property.Name) : values;
            if (property.Get!(read) is { } value && !Changed.ContainsKey(name) && !places.Any(one => one.Value is { } there && IsSame(value, there)))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{name}, which is {value}, is nowhere in {kept}");
            }
        }

        foreach (var error in values.Select(one => one.Value).OfType<IEnumerable<RegistrationError>>().SelectMany(errors => errors))
        {
            if (error.Code is null && error.Description is null)
            {
                yield return $"an error in {kept} has neither a code nor a sentence";
            }
        }
    }

    /// <summary>Members that the list above speaks of and no type has any more.</summary>
    public static IEnumerable<string> Stale(IEnumerable<string> declared) => Changed.Keys.Except(declared, StringComparer.Ordinal);

    private static bool IsSame(object value, object kept) => (value, kept) switch
    {
        // In an empty list's place may stand the one sentence of an older member.
        (IList { Count: 0 }, IEnumerable<RegistrationError> errors) => errors.Count() <= 1,
        (IList read, IEnumerable<RegistrationError> errors) => errors.Count() == read.Cast<object?>().Count(one => one is not null),
        (IList read, IList list) => read.Cast<object?>().Where(one => one is not null).SequenceEqual(list.Cast<object?>()),
        _ => value.Equals(kept),
    };
}

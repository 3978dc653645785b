using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Reading;
using OnboardingTracker.Twilio.Wire;

namespace OnboardingTracker.Twilio.Tests.Wire;

/// <summary>Answers written after the schemas that Twilio publishes, with the oddities its examples show.</summary>
public sealed class WireJsonTests
{
    private static readonly DateTimeOffset July = new(2015, 7, 30, 20, 12, 31, TimeSpan.Zero);

    [Theory]
    [InlineData("Thu, 30 Jul 2015 20:12:31 +0000")]
    [InlineData("2015-07-30T20:12:31Z")]
    [InlineData("2015-07-30T22:12:31+02:00")]
    [InlineData("Thu, 30 Jul 2015 13:12:31 -0700")]
    public void Both_formats_of_dates_are_read_everywhere(string date)
    {
        Assert.Equal(July, Read($$"""{ "sid": "SK1", "date_created": "{{date}}" }""", WireJson.Default.WireKey).ToKey().DateCreated);
        Assert.Equal(July, Read($$"""{ "sid": "BN1", "date_updated": "{{date}}" }""", WireJson.Default.WireBrand).ToBrand().DateUpdated);
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("null")]
    public void An_empty_date_is_no_date(string date) =>
        Assert.Null(Read($$"""{ "sid": "SK1", "date_created": {{date}} }""", WireJson.Default.WireKey).DateCreated);

    [Theory]
    [InlineData("\"soon\"")]
    [InlineData("42")]
    [InlineData("{}")]
    public void What_is_no_date_is_refused(string date) =>
        Assert.Throws<JsonException>(() => Read($$"""{ "sid": "SK1", "date_created": {{date}} }""", WireJson.Default.WireKey));

    [Theory]
    [InlineData("\"12.50\"")]
    [InlineData("12.50")]
    public void Numbers_are_read_as_text_and_as_numbers(string number)
    {
        Assert.Equal(12.5m, Read($$"""{ "balance": {{number}}, "currency": "USD" }""", WireJson.Default.WireBalance).ToBalance().Amount);
        var trigger = Read($$"""{ "sid": "UT1", "trigger_value": {{number}}, "current_value": "" }""", WireJson.Default.WireUsageTrigger).ToTrigger();
        Assert.Equal((12.5m, null), (trigger.TriggerValue, trigger.CurrentValue));
    }

    [Theory]
    [InlineData("600")]
    [InlineData("\"600\"")]
    public void Whole_numbers_too(string number) => Assert.Equal(
        600, Read($$"""{ "sid": "MG1", "validity_period": {{number}} }""", WireJson.Default.WireService).ToService().ValidityPeriod);

    [Fact]
    public void An_account_never_takes_in_its_auth_token()
    {
        var account = Read("""
            {
              "auth_token": "0123456789abcdef0123456789abcdef", "date_created": "Thu, 30 Jul 2015 20:12:31 +0000",
              "date_updated": "Thu, 30 Jul 2015 20:12:33 +0000", "friendly_name": "Northwind", "owner_account_sid": "AC2",
              "sid": "AC1", "status": "on_holiday", "subresource_uris": { "calls": "/2010-04-01/Accounts/AC1/Calls.json" },
              "type": "Full", "uri": "/2010-04-01/Accounts/AC1.json", "a_member_of_tomorrow": { "deep": [1, 2] }
            }
            """, WireJson.Default.WireAccount).ToAccount();

        Assert.Equal(new TwilioAccount("AC1", "Northwind", "on_holiday", "Full", "AC2", July), account);
        Assert.True(account.IsSubaccount);
        Assert.DoesNotContain(typeof(WireAccount).GetProperties(), property => property.Name.Contains("Token", StringComparison.Ordinal));
    }

    [Fact]
    public void A_number_of_the_2010_api_is_read()
    {
        var number = Read("""
            {
              "account_sid": "AC1", "address_requirements": "none", "address_sid": "", "api_version": "2010-04-01", "beta": null,
              "capabilities": { "voice": true, "sms": false, "mms": true, "fax": false },
              "date_created": "Thu, 30 Jul 2015 23:19:04 +0000", "emergency_status": "Inactive", "friendly_name": "(808) 925-5327",
              "origin": "origin", "phone_number": "+18089255327", "sid": "PN1", "sms_application_sid": "", "sms_url": "",
              "status": "in-use", "bundle_sid": "BU1", "voice_url": null
            }
            """, WireJson.Default.WireNumber).ToNumber(new NumberPlan());

        Assert.Equal(
            new PhoneNumber("PN1", "+18089255327", "US", PhoneNumberKind.Local, Sms: false, Mms: true, Voice: true, SmsUrl: null,
                SmsApplicationSid: null, "in-use", "BU1", AddressSid: null, "none", Beta: null),
            number);
    }

    [Theory]
    [InlineData("""["Voice", "SMS"]""")]
    [InlineData("""{ "Voice": true, "SMS": true, "MMS": false }""")]
    [InlineData("""{ "voice": true, "sms": true, "mms": false }""")]
    public void Capabilities_are_read_as_flags_and_as_names(string capabilities)
    {
        var read = Read($$"""{ "sid": "PN1", "capabilities": {{capabilities}} }""", WireJson.Default.WireNumber).Capabilities;

        Assert.Equal(new WireCapabilities(Sms: true, Mms: false, Voice: true), read);
    }

    [Fact]
    public void A_campaign_of_either_version_is_read()
    {
        var campaign = Read("""
            {
              "sid": "QE1", "account_sid": "AC1", "brand_registration_sid": "BN1", "messaging_service_sid": "MG1",
              "description": "d", "message_samples": ["one"], "us_app_to_person_usecase": "MARKETING",
              "has_embedded_links": true, "has_embedded_phone": false, "subscriber_opt_in": true, "age_gated": false,
              "campaign_status": "FAILED", "campaign_id": null, "is_externally_registered": false,
              "rate_limits": { "att": { "mps": 600, "msg_class": "A" }, "tmobile": { "brand_tier": "TOP" } },
              "message_flow": "flow", "opt_in_message": "in", "opt_out_message": "out", "help_message": "help",
              "opt_in_keywords": ["START"], "opt_out_keywords": ["STOP", null, ""], "help_keywords": null,
              "date_created": "2021-02-18T14:48:52Z", "date_updated": "2021-02-18T14:48:52Z", "url": "https://messaging.twilio.com/v1/x",
              "mock": false,
              "errors": [
                { "error_code": 30897, "fields": ["MESSAGE_FLOW"], "url": "https://www.twilio.com/docs/api/errors/30897", "description": "why" },
                { "code": "30900", "message": "or so" },
                "a sentence alone", 7, null, { }
              ],
              "privacy_policy_url": "https://northwind.example/privacy"
            }
            """, WireJson.Default.WireCampaign).ToCampaign();

        Assert.Equal(("FAILED", "MARKETING", true), (campaign.Status, campaign.Usecase, campaign.HasEmbeddedLinks));
        Assert.Equal(["STOP"], campaign.OptOutKeywords);
        Assert.Empty(campaign.HelpKeywords);
        Assert.Equal(("https://northwind.example/privacy", null), (campaign.PrivacyPolicyUrl, campaign.TermsAndConditionsUrl));
        Assert.Equal(
            [("30897", "why"), ("30900", "or so"), (null, "a sentence alone"), (null, "7"), (null, null)],
            campaign.Errors.Select(error => (error.Code, error.Description)));
        Assert.Equal(["MESSAGE_FLOW"], campaign.Errors[0].Fields);
        Assert.Equal("https://www.twilio.com/docs/api/errors/30897", campaign.Errors[0].Url);
    }

    [Fact]
    public void A_brand_may_leave_its_identity_open_and_keep_its_reason_in_the_old_field()
    {
        var brand = Read("""
            {
              "sid": "BN1", "account_sid": "AC1", "customer_profile_bundle_sid": "BU1", "a2p_profile_bundle_sid": "BU2",
              "date_created": "2021-01-28T10:45:51Z", "date_updated": "2021-01-28T10:45:51Z", "brand_type": "STANDARD",
              "status": "FAILED", "tcr_id": null, "failure_reason": "Registration error", "errors": [], "brand_score": null,
              "brand_feedback": ["TAX_ID"], "identity_status": null, "russell_3000": null, "mock": false, "links": {}
            }
            """, WireJson.Default.WireBrand).ToBrand();

        Assert.Equal(("FAILED", null, null), (brand.Status, brand.IdentityStatus, brand.BrandScore));
        Assert.Equal("Registration error", Assert.Single(brand.Errors).Description);
    }

    [Fact]
    public void A_rejected_toll_free_verification_says_why_and_until_when_it_can_be_edited()
    {
        var verification = Read("""
            {
              "sid": "HH1", "account_sid": "AC1", "business_contact_email": "someone@northwind.example",
              "tollfree_phone_number_sid": "PN1", "status": "TWILIO_REJECTED", "rejection_reason": "old words", "error_code": 30475,
              "rejection_reasons": [{ "reason": "new words", "code": 30475 }], "edit_allowed": true,
              "edit_expiration": "2024-03-01T00:00:00Z", "date_created": "2021-01-27T14:18:35Z"
            }
            """, WireJson.Default.WireTollfreeVerification).ToVerification();

        Assert.Equal(("PN1", "TWILIO_REJECTED", true), (verification.PhoneNumberSid, verification.Status, verification.EditAllowed));
        Assert.Equal(new DateTimeOffset(2024, 3, 1, 0, 0, 0, TimeSpan.Zero), verification.EditExpiration);
        var reason = Assert.Single(verification.Reasons);
        Assert.Equal(("30475", "new words"), (reason.Code, reason.Description));
        Assert.Equal(
            ("30475", "old words"),
            Assert.Single(Read(
                """{ "sid": "HH1", "rejection_reason": "old words", "error_code": "30475" }""", WireJson.Default.WireTollfreeVerification)
                .ToVerification().Reasons.Select(old => (old.Code, old.Description))));
    }

    [Fact]
    public void A_permission_without_country_is_kept_apart() => Assert.Equal(
        "", Read("""{ "error_code": 7, "error_messages": ["x"] }""", WireJson.Default.WireGeoPermission).ToPermission().CountryCode);

    [Theory]
    [InlineData("""{ "sid": 42 }""")]
    [InlineData("""{ "sid": "MG1", "sticky_sender": "maybe" }""")]
    [InlineData("""{ "sid": "MG1", "validity_period": "forty-two" }""")]
    [InlineData("""[]""")]
    public void Wrong_types_are_refused(string json) => Assert.Throws<JsonException>(() => Read(json, WireJson.Default.WireService));

    private static T Read<T>(string json, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(json, type)!;
}

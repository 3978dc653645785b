namespace OnboardingTracker.Twilio.Reading;

/// <summary>How an answer says that there is more, and how much of it comes at once.</summary>
internal enum Paging
{
    /// <summary>All comes at once.</summary>
    None,

    /// <summary>An address, in meta.next_page_url or beside the list; PageSize up to 1000, of organizations up to 100.</summary>
    Link,

    /// <summary>A word in meta.next_token, sent back as Token; Size up to 100. Port-in requests.</summary>
    Token,

    /// <summary>startIndex, itemsPerPage and totalResults of SCIM (RFC 7644, 3.4.2.4), counted from 1. Users of an organization.</summary>
    Index,

    /// <summary>has_next and current_page, sent back plus one as Page; PageSize up to 50. Short code applications.</summary>
    Number,
}

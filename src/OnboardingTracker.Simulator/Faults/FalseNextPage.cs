using System.Text;
using System.Text.Json.Nodes;
using OnboardingTracker.Simulator.Answers;

namespace OnboardingTracker.Simulator.Faults;

/// <summary>A list whose next page lies somewhere it should not: at another host, or at the page itself.</summary>
internal static class FalseNextPage
{
    /// <summary>The page names itself as the one that follows.</summary>
    public const string Same = "same";

    /// <summary>The answer with that address; an answer without pages stays as it is.</summary>
    public static Answer In(Answer answer, string next)
    {
        if (answer.Status != StatusCodes.Status200OK || JsonNode.Parse(answer.Body) is not JsonObject page)
        {
            return answer;
        }

        if (page["meta"] is JsonObject meta && meta.ContainsKey("next_page_url"))
        {
            meta["next_page_url"] = next == Same ? (string?)meta["url"] : next;
        }
        else if (page.ContainsKey("next_page_uri"))
        {
            page["next_page_uri"] = next == Same ? (string?)page["uri"] : next;
        }

        return answer with { Body = Encoding.UTF8.GetBytes(page.ToJsonString()) };
    }
}

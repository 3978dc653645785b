using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Extensions;
using OnboardingTracker.Simulator.Operations;

namespace OnboardingTracker.Simulator.Answers;

/// <summary>Writes lists with Twilio's ways of paging.</summary>
internal static class ListAnswers
{
    /// <summary>The 2010 API: relative addresses beside the list, without the product.</summary>
    public static Answer BesideList(Operation operation, Page page, string path, IQueryCollection query) => Answer.Written(writer =>
    {
        writer.WriteStartObject();
        WriteItems(writer, operation, page);
        writer.WriteString("first_page_uri", First(path, query, page));
        writer.WriteNumber("end", page.End);
        writer.WriteString("previous_page_uri", Previous(path, query, page));
        writer.WriteString("uri", This(path, query, page));
        writer.WriteNumber("page_size", page.Size);
        writer.WriteNumber("start", page.Start);
        writer.WriteString("next_page_uri", Next(path, query, page));
        writer.WriteNumber("page", page.Number);
        writer.WriteEndObject();
    });

    /// <summary>All other products: absolute addresses in <c>meta</c>, on the address the caller came by.</summary>
    public static Answer InMeta(Operation operation, Page page, string address, IQueryCollection query) => Answer.Written(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartObject("meta");
        writer.WriteNumber("page", page.Number);
        writer.WriteNumber("page_size", page.Size);
        writer.WriteString("first_page_url", First(address, query, page));
        writer.WriteString("previous_page_url", Previous(address, query, page));
        writer.WriteString("url", This(address, query, page));
        writer.WriteString("next_page_url", Next(address, query, page));
        writer.WriteString("key", operation.Key);
        writer.WriteEndObject();
        WriteItems(writer, operation, page);
        writer.WriteEndObject();
    });

    /// <summary>Port-in requests: the next token alone.</summary>
    public static Answer ByToken(Operation operation, Page page) => Answer.Written(writer =>
    {
        writer.WriteStartObject();
        WriteItems(writer, operation, page);
        writer.WriteStartObject("meta");
        writer.WriteString("previous_token", page.Previous);
        writer.WriteString("next_token", page.Next);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    /// <summary>Short code applications: page numbers, which the simulator counts from 0.</summary>
    public static Answer ByNumber(Operation operation, Page page, int total) => Answer.Written(writer =>
    {
        writer.WriteStartObject();
        WriteItems(writer, operation, page);
        writer.WriteNumber("total_elements", total);
        writer.WriteNumber("total_pages", (total + page.Size - 1) / page.Size);
        writer.WriteNumber("current_page", page.Number);
        writer.WriteNumber("per_page", page.Size);
        writer.WriteBoolean("has_next", page.Next is not null);
        writer.WriteBoolean("has_prev", page.Previous is not null);
        writer.WriteEndObject();
    });

    private static void WriteItems(Utf8JsonWriter writer, Operation operation, Page page)
    {
        writer.WriteStartArray(operation.Key);
        foreach (var item in page.Items)
        {
            operation.Write(writer, item);
        }

        writer.WriteEndArray();
    }

    private static string First(string address, IQueryCollection query, Page page) =>
        Address(address, query, page.Size, 0, token: null);

    private static string This(string address, IQueryCollection query, Page page) =>
        Address(address, query, page.Size, page.Number, query["PageToken"]);

    private static string? Next(string address, IQueryCollection query, Page page) =>
        page.Next is null ? null : Address(address, query, page.Size, page.Number + 1, page.Next);

    private static string? Previous(string address, IQueryCollection query, Page page) =>
        page.Previous is null ? null : Address(address, query, page.Size, Math.Max(0, page.Number - 1), page.Previous);

    private static string Address(string address, IQueryCollection query, int size, int number, string? token)
    {
        var parameters = new QueryBuilder(query.Where(pair => pair.Key is not ("PageSize" or "Page" or "PageToken")))
        {
            { "PageSize", size.ToString(CultureInfo.InvariantCulture) },
            { "Page", number.ToString(CultureInfo.InvariantCulture) },
        };
        if (!string.IsNullOrEmpty(token))
        {
            parameters.Add("PageToken", token);
        }

        return new StringBuilder(address).Append(parameters.ToQueryString()).ToString();
    }
}

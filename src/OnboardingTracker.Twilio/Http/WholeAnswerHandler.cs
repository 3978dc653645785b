using Microsoft.Extensions.Options;

namespace OnboardingTracker.Twilio.Http;

/// <summary>Takes in the whole answer, up to a size, while the request still has its place and its time.</summary>
internal sealed class WholeAnswerHandler(IOptions<TwilioOptions> options) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            try
            {
                await response.Content.LoadIntoBufferAsync(options.Value.LargestAnswer, cancellationToken);
                return response;
            }
            catch
            {
                response.Dispose();
                throw;
            }
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The connect timeout arrives as a cancellation that nobody asked for.
            throw new HttpRequestException(HttpRequestError.ConnectionError, "The connection was not made in time.", exception);
        }
    }
}

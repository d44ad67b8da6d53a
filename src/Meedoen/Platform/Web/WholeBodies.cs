using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace Meedoen.Platform.Web;

/// <summary>
/// A request that is still being sent when the server is told to stop is read to its end and answered. Kestrel wakes whoever waits for the
/// rest of a body at that moment; readers of JSON take that for the end of the request and give up.
/// </summary>
internal sealed class WholeBodies(RequestDelegate next)
{
    public Task Invoke(HttpContext context)
    {
        if (context.Request.ContentLength is not 0 && context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody != false)
        {
            context.Features.Set<IRequestBodyPipeFeature>(new Body(context.Request.BodyReader));
        }

        return next(context);
    }

    /// <summary>The body, without the moments at which its reader is woken for nothing. When the sender is too slow, reading fails by itself.</summary>
    private sealed class Body(PipeReader kestrel) : PipeReader, IRequestBodyPipeFeature
    {
        public PipeReader Reader => this;

        public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
        {
            while (true)
            {
                var read = await kestrel.ReadAsync(cancellationToken);
                if (!read.IsCanceled)
                {
                    return read;
                }

                kestrel.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            }
        }

        public override bool TryRead(out ReadResult result)
        {
            while (kestrel.TryRead(out result))
            {
                if (!result.IsCanceled)
                {
                    return true;
                }

                kestrel.AdvanceTo(result.Buffer.Start, result.Buffer.End);
            }

            return false;
        }

        public override void AdvanceTo(SequencePosition consumed) => kestrel.AdvanceTo(consumed);

        public override void AdvanceTo(SequencePosition consumed, SequencePosition examined) => kestrel.AdvanceTo(consumed, examined);

        public override void CancelPendingRead() => kestrel.CancelPendingRead();

        public override void Complete(Exception? exception = null) => kestrel.Complete(exception);
    }
}

using Meedoen.Dossiers;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Meedoen.Portals;

/// <summary>
/// Reads amounts in forms as people write them. The binder that came with the pages takes the point in 62.50 for one between thousands, where
/// the language of the page does so, and makes it 6,250.
/// </summary>
internal sealed class AmountBinder : IModelBinder, IModelBinderProvider
{
    /// <inheritdoc />
    public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.UnderlyingOrModelType == typeof(decimal) ? this : null;

    /// <inheritdoc />
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var (name, sent) = (bindingContext.ModelName, bindingContext.ValueProvider.GetValue(bindingContext.ModelName));
        if (sent.FirstValue is not { } text || string.IsNullOrWhiteSpace(text))
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(name, sent);
        if (Amounts.Read(text) is { } number)
        {
            bindingContext.Result = ModelBindingResult.Success(number);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(name, "unreadable"); // The page says it in the reader's words.
        }

        return Task.CompletedTask;
    }
}

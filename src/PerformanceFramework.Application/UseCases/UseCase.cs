using System.Reflection;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.UseCases;

/// <summary>What every use case is given.</summary>
public sealed class UseCaseServices(
    IDbContextFactory<PerformanceDbContext> contexts,
    TimeProvider time,
    ILoggerFactory logging
)
{
    public IDbContextFactory<PerformanceDbContext> Contexts { get; } = contexts;

    public TimeProvider Time { get; } = time;

    public ILoggerFactory Logging { get; } = logging;
}

/// <summary>
/// A change that somebody asks for. In this order: permission, validation, context, handler, change record, one save.
/// Anything unexpected throws.
/// </summary>
public abstract partial class UseCase<TRequest, TResult>(UseCaseServices services, IValidator<TRequest> validator)
{
    public async Task<Outcome<TResult>> ExecuteAsync(
        Actor actor,
        TRequest request,
        CancellationToken cancellationToken = default
    )
    {
        // A use case that names no permission is open to nobody.
        var requires = GetType().GetCustomAttribute<RequiresAttribute>();
        if (requires?.ReachOf(actor) is not { } reach || (requires.WholeCouncil && !reach.WholeCouncil))
        {
            return new Outcome<TResult>.Forbidden();
        }

        var now = services.Time.GetUtcNow().UtcDateTime;
        var validation = await validator.ValidateAsync(request, cancellationToken);
        var errors = validation
            .Errors.Select(e => new FieldError(e.PropertyName, e.ErrorMessage))
            .Concat(
                RequestDays.Implausible(request, London.DayOf(now), validation.Errors.ConvertAll(e => e.PropertyName))
            )
            .ToList();
        if (errors.Count > 0)
        {
            return new Outcome<TResult>.Invalid(errors);
        }

        try
        {
            await using var db = await services.Contexts.OpenForAllAsync(cancellationToken);
            await using var work = new Work(db, actor, reach, now);
            var outcome = await HandleAsync(work, request, cancellationToken);
            if (outcome is Outcome<TResult>.Done done)
            {
                return done with { IsUnchanged = !await work.FinishAsync(GetType().Name, cancellationToken) };
            }

            return outcome;
        }
        catch (DbUpdateException exception)
            when (exception is DbUpdateConcurrencyException || DatabaseFailure.IsDuplicate(exception))
        {
            return await ConflictAsync(actor, request, cancellationToken);
        }
        catch (Exception exception) when (DatabaseFailure.IsUnavailable(exception))
        {
            LogUnavailable(services.Logging.CreateLogger(GetType()), exception, GetType().Name);
            return new Outcome<TResult>.Unavailable();
        }
    }

    protected abstract Task<Outcome<TResult>> HandleAsync(
        Work work,
        TRequest request,
        CancellationToken cancellationToken
    );

    /// <summary>What to answer when somebody else saved first.</summary>
    protected virtual Task<Outcome<TResult>> ConflictAsync(
        Actor actor,
        TRequest request,
        CancellationToken cancellationToken
    ) => Task.FromResult<Outcome<TResult>>(new Outcome<TResult>.Conflict(default));

    [LoggerMessage(LogLevel.Error, "The database refused {UseCase}")]
    private static partial void LogUnavailable(ILogger logger, Exception exception, string useCase);

    /// <summary>One run of a use case.</summary>
    /// <param name="Db">The context that is saved once, at the end.</param>
    /// <param name="Actor">Who asks.</param>
    /// <param name="Reach">The services that the required permission covers for them.</param>
    /// <param name="Now">UTC.</param>
    protected sealed record Work(PerformanceDbContext Db, Actor Actor, Reach Reach, DateTime Now) : IAsyncDisposable
    {
        private IDbContextTransaction? _transaction;
        private ThreadRevision? _thread;
        private bool _isThreadMovedOn;

        /// <summary>The day in London.</summary>
        public DateOnly Today => London.DayOf(Now);

        /// <summary>Why, for the change history; null where none is asked for.</summary>
        public string? Reason { get; set; }

        /// <summary>
        /// Asked before anything of the thread is read, by whoever will change how it hangs together: of two that do at the
        /// same moment, one is told of a conflict. Without it such a change is not saved.
        /// </summary>
        public async Task HoldThreadAsync(CancellationToken cancellationToken) =>
            _thread ??= await Db.ThreadRevisions.SingleAsync(cancellationToken);

        /// <summary>
        /// Writes what has changed so far and lets go of it, so that far more rows can be written than fit in memory. It
        /// counts only when the use case is done: until then it is undone with everything else.
        /// </summary>
        /// <param name="kind">The use case.</param>
        /// <param name="summary">What the change history says of these rows, in one record.</param>
        public async Task SavePartAsync(string kind, string summary, CancellationToken cancellationToken)
        {
            _transaction ??= await Db.Database.BeginTransactionAsync(cancellationToken);
            MoveThreadOn(kind);
            Db.BeginPart(ChangeBy(kind), summary);
            await Db.SaveChangesAsync(cancellationToken);
            Db.ChangeTracker.Clear();
        }

        /// <summary>
        /// Writes what has changed so far and keeps it at hand, each change with its own record, so that what follows can
        /// name it by its id. It counts only when the use case is done.
        /// </summary>
        /// <param name="kind">The use case.</param>
        public async Task SaveStepAsync(string kind, CancellationToken cancellationToken)
        {
            _transaction ??= await Db.Database.BeginTransactionAsync(cancellationToken);
            MoveThreadOn(kind);
            Db.BeginChange(ChangeBy(kind));
            await Db.SaveChangesAsync(cancellationToken);
        }

        public async ValueTask DisposeAsync()
        {
            if (_transaction is not null)
            {
                await _transaction.DisposeAsync();
            }
        }

        /// <summary>Writes what is left, and makes all of it count.</summary>
        /// <param name="kind">The use case.</param>
        /// <returns>Whether anything was different.</returns>
        internal async Task<bool> FinishAsync(string kind, CancellationToken cancellationToken)
        {
            if (_transaction is null && !Db.ChangeTracker.HasChanges())
            {
                return false;
            }

            MoveThreadOn(kind);
            Db.BeginChange(ChangeBy(kind));
            await Db.SaveChangesAsync(cancellationToken);
            if (_transaction is not null)
            {
                await _transaction.CommitAsync(cancellationToken);
            }

            return true;
        }

        private Change ChangeBy(string kind) => new(Actor.Id, Actor.Name, kind, Now, Reason);

        private void MoveThreadOn(string kind)
        {
            if (_thread is null && ThreadChanges.AreIn(Db.ChangeTracker))
            {
                throw new InvalidOperationException($"{kind} changes the thread without holding it.");
            }

            if (_thread is not null && !_isThreadMovedOn)
            {
                Db.Entry(_thread).State = EntityState.Modified;
                _isThreadMovedOn = true;
            }
        }
    }
}

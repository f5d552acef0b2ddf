import { type Claim, refused, same } from './claims.ts';

const reference = 'developers.google.com/apps-script/reference/lock';

export const lockClaims: readonly Claim[] = [
  {
    id: 'lock-1',
    sentence: 'a lock is held from tryLock to releaseLock',
    source: `${reference}/lock`,
    run: ({ LockService }) => {
      const lock = LockService.getUserLock();
      same([lock.hasLock(), lock.tryLock(1000), lock.hasLock()], [false, true, true]);
      lock.releaseLock();
      same(lock.hasLock(), false);
    },
  },
  {
    id: 'lock-2',
    sentence: 'a lock that is held is given again to the object that holds it',
    source: 'gas-fakes, test/testlock.js (written to run on Apps Script)',
    run: ({ LockService }) => {
      const lock = LockService.getScriptLock();
      same([lock.tryLock(1000), lock.tryLock(1000), lock.hasLock()], [true, true, true]);
      lock.waitLock(1000);
      same(lock.hasLock(), true);
      lock.releaseLock();
    },
  },
  {
    id: 'lock-3',
    sentence: 'a lock may be asked for without waiting; less than no time never gets it',
    source: 'gas-fakes, test/testlock.js (written to run on Apps Script)',
    run: ({ LockService }) => {
      const lock = LockService.getScriptLock();
      same(lock.tryLock(0), true);
      lock.releaseLock();
      same([lock.tryLock(-100), lock.hasLock()], [false, false]);
      refused('Lock timeout', () => lock.waitLock(-100));
    },
  },
  {
    id: 'lock-4',
    sentence: 'document, script and user lock are three locks, and a script in a file has all of them',
    source: `${reference}/lock-service`,
    run: ({ LockService }) => {
      const locks = [LockService.getDocumentLock(), LockService.getScriptLock(), LockService.getUserLock()];
      same(
        locks.map((lock) => lock.tryLock(1000)),
        [true, true, true],
      );
      locks[0]?.releaseLock();
      same(
        locks.map((lock) => lock.hasLock()),
        [false, true, true],
      );
      for (const lock of locks) lock.releaseLock();
    },
  },
  {
    id: 'lock-5',
    sentence: 'to release what is not held does no harm',
    source: `${reference}/lock#releaseLock()`,
    run: ({ LockService }) => {
      const lock = LockService.getScriptLock();
      lock.releaseLock();
      same(lock.hasLock(), false);
    },
  },
  {
    id: 'lock-6',
    sentence: 'an object that never asked for the lock does not hold it, whoever does',
    source: `${reference}/lock#hasLock() (“false if tryLock or waitLock were never called”)`,
    run: ({ LockService }) => {
      const lock = LockService.getScriptLock();
      lock.tryLock(1000);
      same(LockService.getScriptLock().hasLock(), false);
      lock.releaseLock();
    },
  },
];

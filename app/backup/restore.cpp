#include "app/backup/restore.h"

#include "app/backup/backup_file.h"
#include "app/domain/roc_date.h"
#include "app/files/named.h"
#include "app/keys/copies.h"
#include "app/ledger/people/who_is_who.h"
#include "app/ledger/session/both_halves.h"
#include "app/ledger/session/opening.h"
#include "app/ledger/session/read_handle.h"
#include "app/ledger/session/sealer.h"
#include "app/ledger/session/writing.h"
#include "app/store/in_use.h"

namespace jcic::ledger {

namespace {

namespace fs = std::filesystem;
using domain::Entry;

constexpr const char* unfinished_mark = "unfinished";

fs::path with(const fs::path& folder, const std::string& ending) {
    auto out = folder.has_filename() ? folder : folder.parent_path();
    out += ending;
    return out;
}

/// "20261120T135200Z": the ISO form without what a file name had better not hold.
std::string stamp_of(UtcTime now) {
    std::string out;
    for (const char c : domain::iso_text(now).substr(0, 19))
        if (c != '-' && c != ':') out += c;
    return out + "Z";
}

/// A count of failures that cannot be read (damaged, a folder or a pipe in its place) keeps no restore out. It counts
/// here as it did there, as used up (Tries): a lock is never lost by damage to its file, and is lifted as any lock is.
Result<void> copy_count(const fs::path& from, const fs::path& to) {
    const auto bytes = read_file(from);
    if (!bytes && bytes.error().code == FaultCode::file_missing) return {};
    return replace_file(to, bytes.value_or(Bytes{}));
}

/// Of what the present slot says, only that which the backup's events bear out is taken: the same keys.
Result<void> merge_slot(const Slot& present, const fs::path& staging) {
    auto kept = read_slot(staging, present.code);
    if (!kept && kept.error().code == FaultCode::person_unknown) return {};
    if (!kept) return tl::unexpected<Fault>(std::move(kept).error());
    const bool same_keys = present.signing == kept->signing && present.exchange == kept->exchange;
    if (!present.ended && !(same_keys && present.generation >= kept->generation)) return {};
    auto taken = present;
    // Of a generation that the backup's events do not know it would open nothing in it.
    if (!present.ended) taken.records_key = kept->records_key;
    return write_slot(staging, taken);
}

/// "<folder>.restoring", beside it.
fs::path staging_of(const fs::path& folder) {
    return with(folder, ".restoring");
}

Result<void> mark_unfinished(const fs::path& staging) {
    return replace_file(staging / unfinished_mark, {});
}

/// Takes the mark away, durably: from here on nobody throws the folder away.
Result<void> end_unfinished(const fs::path& staging) {
    return remove_file(staging / unfinished_mark);
}

/// Removes the staging folder if it bears the mark. What cannot be removed the next restore removes.
void drop_unfinished(const fs::path& staging) {
    std::error_code ignored;
    if (!fs::exists(staging / unfinished_mark, ignored)) return;
    // The mark goes last: a stop in between leaves no half ledger that looks whole.
    for (const auto& path : paths_in(staging).value_or(std::vector<fs::path>{}))
        if (path.filename() != unfinished_mark) fs::remove_all(path, ignored);
    fs::remove_all(staging, ignored);
}

/// Renames what stands at `from` to "<folder>.set-aside-<time>", and gives that.
Result<fs::path> set_aside(const fs::path& from, const fs::path& folder, UtcTime now) {
    const auto name = with(folder, ".set-aside-" + stamp_of(now));
    auto free = name;
    std::error_code error;
    for (int number = 2; fs::exists(free, error); ++number) free = with(name, "-" + std::to_string(number));
    JCIC_CHECK(in_ledger(files::rename(from, free)));
    return free;
}

/// An empty staging folder with a mark in it that it is not finished. What an earlier restore left goes if it bears the
/// mark; a whole ledger there (a stop just after the exchange) is set aside.
Result<void> begin_unfinished(const fs::path& staging, const fs::path& folder, UtcTime now) {
    std::error_code error;
    if (fs::exists(staging / unfinished_mark, error)) drop_unfinished(staging);
    if (fs::exists(staging, error) && !fs::is_empty(staging, error)) JCIC_CHECK(set_aside(staging, folder, now));
    JCIC_CHECK(make_folder(staging));
    return mark_unfinished(staging);
}

/// What the present folder knows better than a backup: later passwords and ends of the same people, and failed tries.
/// Somebody whose keys were replaced since, or who came since, is as the backup says.
Result<void> merge_present_files(const fs::path& present, const fs::path& staging) {
    for (const auto& path : paths_in(present / "slots").value_or(std::vector<fs::path>{})) {
        if (path.extension() == ".tries" || path.filename() == "seat.failures")
            JCIC_CHECK(copy_count(path, staging / "slots" / path.filename()));
        if (path.extension() != ".slot") continue;
        const auto code = domain::PersonId::parse(path.stem().string());
        const auto slot = code ? read_slot(present, *code) : tl::unexpected<Fault>(code.error());
        if (slot) JCIC_CHECK(merge_slot(*slot, staging));  // one that cannot be read is as the backup says
    }
    return {};
}

bool same_slot(const fs::path& present, const fs::path& staging, const domain::PersonId& person) {
    // What they hold: a bit that flipped in one of two copies does not make it another.
    const auto there = read_copies(slot_path(present, person));
    const auto here = read_copies(slot_path(staging, person));
    return there && here && there->content == here->content;
}

std::string head_text(const std::optional<TreeHead>& head) {
    return head ? std::to_string(head->size) + " " + to_hex(head->root) : "unknown";
}

tl::unexpected<Fault> locked_out(const domain::PersonId& person) {
    return fail(FaultCode::person_locked, "ledger.restore", {{"person", person.text()}});
}

Result<WhoIsWho> people_in(const fs::path& folder, OpenLedger& opened) {
    JCIC_TRY(const auto ledger, ReadHandle::of_copy(opened, folder));
    return who_is_who(ledger->events);
}

tl::unexpected<Fault> foreign(std::string what) {
    return fail(FaultCode::ledger_foreign, "ledger.restore", {{"what", std::move(what)}});
}

/// What the person signs.
std::string page_of(const Origin& origin, const RestoreFacts& facts) {
    return "ledger.restored\n" + to_hex(origin.id) + "\nbackup " + head_text(facts.backup) + "\npresent " +
           (facts.ledger_there ? head_text(facts.present) : "none") + "\n";
}

/// How far the ledger in the folder had come: by its slots outside and, where it can be read, by itself.
std::optional<TreeHead> present_head(const fs::path& folder, OpenLedger& opened) {
    std::optional<TreeHead> out;
    std::error_code error;
    if (fs::exists(folder / "ledger.head", error))
        if (const auto outside = HeadSlots(folder, opened.origin(), opened.ledger_key()).read(); outside)
            out = *outside;
    if (const auto ledger = ReadHandle::of_copy(opened, folder); ledger)
        if (const auto head = (*ledger)->events.head(); head && (!out || head->size >= out->size)) out = *head;
    return out;
}

}  // namespace

Restore::Restore(RestoreOptions options, const Dependencies& dependencies)
    : options_(std::move(options)), dependencies_(dependencies) {
    options_.folder = files::behind_links(options_.folder);  // exchanged and set aside is what is there, and no link
    staging_ = staging_of(options_.folder);
}

Restore::~Restore() {
    session_.reset();
    ledger_.reset();
    if (!in_place_ && alone_) drop_unfinished(staging_);
}

Result<std::unique_ptr<Restore>> Restore::begin(const RestoreOptions& options, const Dependencies& dependencies,
                                                const domain::PersonId& person, const Secret& password) {
    return begin_by(options, dependencies, [&](Restore& restore) -> Result<void> {
        JCIC_CHECK(restore.sign_in(person, password));
        return restore.judge_person();
    });
}

Result<std::unique_ptr<Restore>> Restore::begin_by_halves(const RestoreOptions& options,
                                                          const Dependencies& dependencies, const Secret& one_half,
                                                          const Secret& other_half, std::vector<LetInAnew> let_in) {
    if (let_in.empty()) return fail(FaultCode::input_missing, "ledger.restore", {{"field", "person"}});
    return begin_by(options, dependencies, [&](Restore& restore) -> Result<void> {
        restore.let_in_ = std::move(let_in);
        auto done = restore.open_by(one_half, other_half);
        if (done) done = restore.judge_let_in();
        if (!done) restore.tell_present(done.error());
        return done;
    });
}

Result<std::unique_ptr<Restore>> Restore::begin_by(const RestoreOptions& options, const Dependencies& dependencies,
                                                   const std::function<Result<void>(Restore&)>& open) {
    std::unique_ptr<Restore> out(new Restore(options, dependencies));
    JCIC_TRY(const auto opening, read_backup_opening(options.file));
    if (opening.kind != options.kind || opening.institution != options.institution.text())
        return foreign("institution");
    JCIC_CHECK(out->lock_and_clear());
    JCIC_TRY(const auto unpacked, unpack_backup(
                                      options.file, out->staging_, options.stop,
                                      options.progress ? options.progress : [](std::uint64_t, std::uint64_t) {}));
    out->facts_.backup = opening.head;
    out->facts_.made = opening.at;
    JCIC_CHECK(out->compare_origin());
    if (out->facts_.ledger_there) JCIC_CHECK(merge_present_files(options.folder, out->staging_));
    JCIC_CHECK(open(*out));
    auto& opened = out->session_->opened();
    JCIC_CHECK(check_backup(unpacked, backup_key(opened.origin(), opened.ledger_key())));
    JCIC_TRY(auto copy, ReadHandle::beside(opened));
    JCIC_CHECK(verify_backup(std::move(copy), opening, options.stop));
    JCIC_CHECK(out->compare_heads());
    return out;
}

Result<void> Restore::lock_and_clear() {
    JCIC_TRY(auto alone, in_ledger(FileLock::try_take(staging_.string() + ".lock")));
    if (!alone) return fail(FaultCode::ledger_busy, "ledger.restore");
    alone_.emplace(std::move(*alone));
    std::error_code error;
    facts_.ledger_there = fs::exists(options_.folder, error) && !fs::is_empty(options_.folder, error);
    if (facts_.ledger_there) {
        JCIC_TRY(auto unused, hold_folder_alone(options_.folder));
        unused_.emplace(std::move(unused));
    }
    return begin_unfinished(staging_, options_.folder, dependencies_.clock.now());
}

/// A ledger whose origin cannot be read any more is known by its database's first bytes.
Result<void> Restore::compare_origin() {
    JCIC_TRY(const auto origin, read_origin(staging_));
    if (origin.kind != options_.kind || origin.institution != options_.institution) return foreign("origin");
    if (!facts_.ledger_there) return {};
    if (const auto there = read_origin(options_.folder); there) {
        if (*there != origin) return foreign("ledger");
        return {};
    }
    const auto salt = file_salt_of(database_path(options_.folder));
    if (salt && *salt != origin.file_salt) return foreign("ledger.db");
    return {};
}

/// Where the present ledger knows the person by the same slot, the try counts there too: a backup is no way around the
/// lock (R-PW-4).
Result<void> Restore::sign_in(const domain::PersonId& person, const Secret& password) {
    if (facts_.ledger_there && same_slot(options_.folder, staging_, person)) {
        JCIC_TRY(auto origin, read_origin(staging_));  // the present ledger's own may be what is damaged
        JCIC_CHECK(Ledger(options_.folder, std::move(origin), dependencies_).unlock(person, password));
    }
    JCIC_TRY(ledger_, Ledger::open(staging_, options_.kind, dependencies_));
    JCIC_TRY(auto unlocked, ledger_->unlock(person, password));
    JCIC_TRY(auto opened, ledger_->open_with(std::move(unlocked)));
    session_ = std::make_unique<Session>(std::move(opened));
    read_present();
    return {};
}

/// The halves of the backup's day: those made since open nothing in it.
Result<void> Restore::open_by(const Secret& one_half, const Secret& other_half) {
    JCIC_TRY(ledger_, Ledger::open(staging_, options_.kind, dependencies_));
    JCIC_TRY(auto halves, both_halves(staging_, ledger_->origin(), one_half, other_half));
    halves_ = std::make_unique<BothHalves>(std::move(halves));
    JCIC_TRY(auto opened, open_by_halves(staging_, ledger_->origin(), dependencies_, let_in_.front().person, *halves_));
    session_ = std::make_unique<Session>(std::move(opened));
    read_present();
    return judge_halves();
}

/// What was tried with halves over a ledger stands in it, as where they let in (Ledger::recover). One that cannot be
/// written to any more keeps nobody from putting a backup in its place.
void Restore::tell_present(const Fault& fault) {
    auto origin = facts_.ledger_there ? read_origin(options_.folder) : tl::unexpected<Fault>(fault);
    if (!origin) return;
    Ledger present(options_.folder, std::move(*origin), dependencies_);
    [[maybe_unused]] const auto told = note_failed(present.outer(), let_in_.front().person, fault);
}

/// One that is too damaged to be read says nothing: that is what backups are for.
void Restore::read_present() {
    if (!facts_.ledger_there) return;
    if (auto people = people_in(options_.folder, session_->opened()))
        present_ = std::make_unique<WhoIsWho>(std::move(*people));
}

/// What they are in the ledger that stands there; null where it does not know them.
const Member* Restore::present_member(const domain::PersonId& person) {
    const auto* out = present_ ? present_->roster.find(person) : nullptr;
    if (out != nullptr) facts_.present_duties[person] = out->duties_on(session_->opened().today());
    return out;
}

/// Each making ends the halves before it: with a backup of their time those put nothing over a ledger that knows it.
Result<void> Restore::judge_halves() const {
    const auto& box = halves_->box;
    const auto* made = present_ ? present_->recovery.in_force() : nullptr;
    if (made == nullptr || made->generation < box.generation || made->signing == box.signing) return {};
    return fail(FaultCode::recovery_half, "ledger.restore", {{"reason", "older-making"}});
}

Result<void> Restore::judge_person() {
    auto& opened = session_->opened();
    if (opened.owner().locked) return locked_out(opened.person());
    JCIC_TRY(const auto who, who_is_who(opened.events()));
    JCIC_CHECK(who.may_sign(opened.person(), opened.today()));
    const auto* present = present_member(opened.person());
    if (present != nullptr && present->locked) return locked_out(opened.person());
    return {};
}

/// Designated today by the backup, and not ended since: by the slot that came along, or, where somebody took that away,
/// by the ledger that stands there. Who was locked is let in, as by any recovery.
Result<void> Restore::judge_let_in() {
    auto& opened = session_->opened();
    JCIC_TRY(const auto roster, opened.roster());
    for (const auto& one : let_in_) {
        JCIC_CHECK(roster.in_force(one.person, opened.today()));
        const auto slot = read_slot(staging_, one.person);
        const auto* present = present_member(one.person);
        if ((slot && slot->ended) || (present != nullptr && present->person.ended))
            return fail(FaultCode::person_ended, "ledger.restore", {{"person", one.person.text()}});
    }
    return {};
}

Result<void> Restore::compare_heads() {
    if (!facts_.ledger_there) return {};
    auto& opened = session_->opened();
    facts_.present = present_head(options_.folder, opened);
    facts_.older = !facts_.present || facts_.present->size > facts_.backup.size;
    if (facts_.older) return {};
    JCIC_TRY(const auto root, opened.events().root(facts_.present->size));
    facts_.older = root != facts_.present->root;
    return {};
}

/// Who has it restored: a person, who signs for it; or the keepers of both halves, whose key does.
Result<Entry> Restore::restored_entry() {
    auto& opened = session_->opened();
    auto out = event_of(dependencies_.random, halves_ ? action::ledger_restored_by_recovery : action::ledger_restored,
                        restored_subject);
    out.plain(field::backup, head_text(facts_.backup));
    out.plain(field::present, facts_.ledger_there ? head_text(facts_.present) : "none");
    out.plain(field::older, facts_.older ? "yes" : "no");
    if (halves_) {
        const auto& box = halves_->box;
        out.plain(field::recovery, std::to_string(box.generation));
        JCIC_TRY(const auto leaf, as_leaf(out, "-"));
        JCIC_TRY(const auto beginning, beginning_of(opened.events(), opened.origin()));
        out.plain(field::proof,
                  to_hex(halves_->keys.signing.sign(restore_proof_bytes(opened.origin(), leaf, beginning))));
        return out;
    }
    out.plain(field::page, page_of(opened.origin(), facts_));
    out.to_be_signed(opened.person(), domain::purpose::consent);
    JCIC_TRY(const auto occasion, opened.occasion());
    JCIC_CHECK(sign_entry(out, occasion, opened.person(), domain::purpose::consent, opened.keys().signing));
    return out;
}

Result<void> Restore::write_events() {
    auto& opened = session_->opened();
    JCIC_TRY(const auto keys, opened.sealer().hold_keys());
    JCIC_TRY(const auto end, opened.sealer().chain_end());
    const auto old = facts_.ledger_there ? old_chain_of(options_.folder, opened, end.epoch) : OldChain{};
    const EpochKey next{end.epoch + 1, SigningKey::generate(dependencies_.random)};
    JCIC_TRY(const auto restored, restored_entry());
    JCIC_CHECK(keys.put(next));
    const auto author = halves_ ? opened.author_as("-") : opened.author();
    JCIC_CHECK(heed_clock_first(opened));  // nothing stands between these two
    JCIC_TRY(auto transaction, Transaction::begin(opened.database()));
    JCIC_CHECK(append_own(
        opened, restart_after_restore(opened.origin(), old, next.key.public_half(), dependencies_.random), author));
    JCIC_CHECK(halves_ ? append_own(opened, restored, author) : append_signed(opened, restored));
    JCIC_CHECK(commit_events(opened, transaction));
    JCIC_CHECK(do_deletions_again());
    JCIC_CHECK(begin_outer_anew(opened, ledger_->outer()));
    for (const auto& one : let_in_) JCIC_CHECK(give_new_keys(opened, one.person, one.password, *halves_));
    return opened.sealer().close(keys, Closing::catch_up);
}

/// Keys that were destroyed since the backup are destroyed before it comes into force (R-PA-6).
Result<void> Restore::do_deletions_again() {
    auto& opened = session_->opened();
    if (facts_.ledger_there) {
        const auto known = DeletionList(options_.folder, opened.origin(), opened.ledger_key()).read();
        std::vector<Deletion> deletions;
        if (known)
            for (const auto& [key, deletion] : known->deletions) deletions.push_back(deletion);
        JCIC_CHECK(opened.deletions().add(deletions));
        if (!known || known->damaged)
            JCIC_CHECK(session_->append(event_of(dependencies_.random, action::deletions_lost)));
    }
    return finish_deletions(opened);
}

Result<fs::path> Restore::put_in_place() {
    JCIC_CHECK(end_unfinished(staging_));
    if (!facts_.ledger_there) {
        std::error_code error;
        fs::remove(options_.folder, error);  // an empty folder only: anything else stays, and is in the way
        JCIC_CHECK(in_ledger(files::rename(staging_, options_.folder)));
        in_place_ = true;
        return fs::path();
    }
    if (auto exchanged = in_ledger(files::exchange(staging_, options_.folder)); !exchanged) {
        JCIC_CHECK(mark_unfinished(staging_));
        return tl::unexpected<Fault>(std::move(exchanged).error());
    }
    in_place_ = true;
    return set_aside(staging_, options_.folder, dependencies_.clock.now());
}

Result<RestoreReport> Restore::finish() {
    JCIC_CHECK(write_events());
    RestoreReport report;
    JCIC_TRY(report.events, session_->count());
    session_.reset();
    ledger_.reset();
    JCIC_TRY(report.set_aside, put_in_place());
    return report;
}

}  // namespace jcic::ledger

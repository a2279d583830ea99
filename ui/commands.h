#pragma once
// What windows may ask of the desk. Every call returns at once; the answer comes later, on the windows' thread.
// ConductorCommands asks the real desk; tests put a world of their own in its place.

#include <QObject>
#include <filesystem>
#include <functional>
#include <memory>

#include "app/desk/backup_desk.h"
#include "app/desk/card_desk.h"
#include "app/desk/command.h"
#include "app/desk/ledger_desk.h"
#include "app/desk/paper_desk.h"
#include "app/desk/practice_world.h"
#include "app/desk/printer_check.h"
#include "app/desk/query_desk.h"
#include "app/desk/register_desk.h"
#include "app/desk/retention_desk.h"
#include "app/desk/seat.h"
#include "app/desk/snapshot.h"
#include "app/selfcheck/stage.h"

namespace jcic::ui {

using SnapshotPtr = std::shared_ptr<const desk::Snapshot>;
template <class T>
using Then = std::function<void(Result<T>)>;
using BackupProgress = std::function<void(desk::BackupStage stage, std::uint64_t done, std::uint64_t total)>;
using YearProgress = std::function<void(desk::YearStage stage, std::uint64_t done, std::uint64_t total)>;
using desk::VerifyProgress;

using desk::CopyId;

/// What only the practice world knows: read once, when the sign-in page first needs it.
struct PracticeWorld {
    std::vector<desk::PracticeCredential> credentials;
    std::string card_password;
    std::vector<inquiry::Form> examples;
};

class Commands : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Carries the command out; the answer is its own (app/desk/command.h).
    template <class C>
    void send(C command, Then<typename C::Answer> then, desk::Typed typed = {}) {
        dispatch(std::move(command), std::move(typed), [then = std::move(then)](Result<std::any> answer) {
            if (!answer) return then(tl::unexpected<Fault>(std::move(answer).error()));
            then(std::any_cast<typename C::Answer>(std::move(*answer)));
        });
    }

    /// The last one that was sent; never null.
    [[nodiscard]] virtual SnapshotPtr snapshot() const = 0;
    /// Asks for a new one soon: the person pressed F5.
    virtual void refresh() = 0;

    // the seat
    virtual void sign_in(const domain::PersonId& person, Secret password, Then<desk::SignedIn> then) = 0;
    virtual void sign_out(const std::string& why, const std::optional<inquiry::Form>& draft, Then<void> then) = 0;
    virtual void take_draft(Then<std::optional<inquiry::Form>> then) = 0;
    /// What take_draft gave is on the screen.
    virtual void drop_draft(Then<void> then) = 0;
    virtual void keep_draft(const inquiry::Form& form, Then<void> then) = 0;
    virtual void change_password(Secret old_password, Secret new_password, Then<void> then) = 0;

    /// Layer 1 at JCIC again, after its session ended.
    virtual void open_account(Secret password, Then<void> then) = 0;

    // the card: a password whose card is pulled, or whose seat is left, before the desk comes to it is wiped, never
    // used
    virtual void open_jcic(Secret card_password, const desk::Consent& last_try, Then<void> then) = 0;
    virtual void change_card_password(Secret old_password, Secret new_password, const desk::Consent& last_try,
                                      Then<void> then) = 0;
    virtual void unblock_card(Secret puk, Secret new_password, const desk::Consent& last_try, Then<void> then) = 0;
    // The same, with every password typed at the reader's own keys. The returned source ends the entry, where the
    // reader can be told to.
    virtual std::stop_source open_jcic_at_reader(const desk::Consent& last_try, Then<void> then) = 0;
    virtual std::stop_source change_card_password_at_reader(const desk::Consent& last_try, Then<void> then) = 0;
    virtual std::stop_source unblock_card_at_reader(const desk::Consent& last_try, Then<void> then) = 0;
    /// R-DU-5: JCIC gave the card its new password.
    virtual void card_password_by_jcic(const std::string& card, const std::string& letter, Then<void> then) = 0;
    virtual void taking_back_page(const std::string& card, const std::string& reason,
                                  Then<desk::HandOverPage> then) = 0;
    virtual void hand_over_page(bool out, const std::string& card, const std::string& purpose,
                                Then<desk::HandOverPage> then) = 0;
    virtual void hand_over(const desk::HandOverPage& page, Secret custodian_password, Then<void> then) = 0;

    /// The self-check; nobody needs to be signed in. `progress` comes before and after each stage. The returned source
    /// stops it.
    virtual std::stop_source self_check(std::function<void(const selfcheck::Finding&)> progress,
                                        Then<selfcheck::Findings> then) = 0;
    /// The printers' part of it.
    virtual void check_printers(Then<desk::PrinterCheck> then) = 0;

    // queries
    virtual void check(const inquiry::Form& form, Then<inquiry::Verdict> then) = 0;
    virtual void submit(const inquiry::Form& form, Then<inquiry::QueryId> then) = 0;
    virtual void authorisations(const std::string& subject, Then<std::vector<domain::Authorisation>> then) = 0;
    virtual void approval(const inquiry::QueryId& id, Then<desk::ApprovalView> then) = 0;
    virtual void decide(const inquiry::QueryId& id, const inquiry::ApprovalPage& seen,
                        const std::set<domain::Item>& approved, const std::string& remark,
                        const domain::PersonId& approver, Secret password, Then<void> then) = 0;
    virtual void withdraw(const inquiry::QueryId& id, const std::string& why, Then<void> then) = 0;
    virtual void request(const inquiry::QueryId& id, Then<void> then) = 0;
    virtual void settle(const inquiry::QueryId& id, Then<void> then) = 0;
    virtual void retrieve(const inquiry::QueryId& id, domain::Item item, Then<bool> then) = 0;
    virtual void reveal_serial(const inquiry::QueryId& id, domain::Item item, Then<std::string> then) = 0;
    virtual void note_doubt(const inquiry::QueryId& id, domain::Item item, const inquiry::Doubt& doubt,
                            Then<void> then) = 0;
    virtual void story(const inquiry::QueryId& id, Then<std::vector<desk::StoryLine>> then) = 0;

    // paper
    /// `seen_first` is called before `then` where the record has many pages.
    virtual void open_record(const inquiry::QueryId& id, domain::Item item, const std::string& reason,
                             desk::FirstPage seen_first, Then<desk::OpenRecord> then) = 0;
    virtual void close_record(const desk::OpenRecord& record, Then<void> then) = 0;
    /// Answers how many sheets are to come.
    virtual void print(const desk::OpenRecord& record, const desk::PrintChoice& choice, Then<int> then) = 0;
    virtual void cancel_copy(const CopyId& copy, Then<void> then) = 0;
    virtual void count_copy(const CopyId& copy, int sheets, Then<void> then) = 0;
    virtual void file_copy(const CopyId& copy, const std::string& where, Then<void> then) = 0;
    virtual void destroy_copy(const CopyId& copy, const std::string& how, const domain::PersonId& witness,
                              Secret witness_password, Then<void> then) = 0;
    virtual void miss_copy(const CopyId& copy, Then<void> then) = 0;
    virtual void set_aside_copy(const CopyId& copy, bool case_refused, Then<void> then) = 0;
    virtual void write_off_copy(const CopyId& copy, const std::string& how, Then<void> then) = 0;
    virtual void destruction_register(const domain::RocDate& from, const domain::RocDate& to,
                                      Then<desk::RegisterPage> then) = 0;
    virtual void print_register(const desk::RegisterPage& page, const desk::PrintChoice& choice, Then<void> then) = 0;
    virtual void find_copy(const CopyId& copy, Then<void> then) = 0;
    virtual void save_encrypted(const desk::OpenRecord& record, const std::filesystem::path& file, Secret password,
                                Then<void> then) = 0;

    // the end of what is kept
    virtual void use_up(const inquiry::QueryId& id, domain::Item item, Then<void> then) = 0;
    virtual void erase_record(const inquiry::QueryId& id, domain::Item item, const std::string& reason,
                              const domain::PersonId& witness, Secret witness_password, Then<void> then) = 0;
    virtual void kept(Then<std::vector<desk::KeptRow>> then) = 0;
    virtual void end_relation(const inquiry::QueryId& id, domain::RelationEnd end, domain::RocDate on,
                              Then<void> then) = 0;
    virtual void retention_page(const std::set<inquiry::QueryId>& ids, Then<desk::RetentionPage> then) = 0;
    virtual void erase_kept(const desk::RetentionPage& seen, const domain::PersonId& second, Secret second_password,
                            Then<void> then) = 0;

    // the ledger
    virtual void ledger_page(const desk::EventFilter& filter, std::uint64_t newest, std::size_t limit,
                             Then<desk::EventPage> then) = 0;
    /// A slice of the search's index, so that other commands come in between; `anew` throws away what there is first.
    virtual void make_index(bool anew, Then<desk::IndexState> then) = 0;
    /// The returned source stops it. `progress` comes in events and pages, of each stage.
    virtual std::stop_source verify(VerifyProgress progress, Then<desk::Verification> then) = 0;
    /// The same. `progress` comes in bytes, of each stage.
    virtual std::stop_source back_up(const std::filesystem::path& file, BackupProgress progress,
                                     Then<desk::BackupSummary> then) = 0;
    virtual void years(Then<desk::Years> then) = 0;
    /// The returned source stops it, as long as the year is not closed. `progress` comes in events, of each stage.
    virtual std::stop_source close_year(int year, YearProgress progress, Then<desk::CloseYearReport> then) = 0;

    // people
    virtual void unlock_account(const domain::PersonId& person, Then<void> then) = 0;
    /// That who was let in by a recovery key is who they are.
    virtual void confirm_recovered(const domain::PersonId& person, Then<void> then) = 0;

    // practice only
    virtual void practice_world(Then<PracticeWorld> then) = 0;
    virtual void insert_card() = 0;
    virtual void pull_card() = 0;
    virtual void hurry(std::chrono::minutes by) = 0;

protected:
    virtual void dispatch(desk::Command command, desk::Typed typed, Then<std::any> then) = 0;

Q_SIGNALS:
    /// A new snapshot: every window shows it.
    void changed(const jcic::ui::SnapshotPtr& snapshot);
    /// The last card has left its reader: sent before the snapshot that says so, however busy the desk is.
    void card_gone();
    /// Of a call that has no answer of its own.
    void failed(const jcic::Fault& fault);
};

}  // namespace jcic::ui

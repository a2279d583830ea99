#pragma once
// Approval, at this seat or at the supervisor's own, on one screen: who asks, about whom, what for, by what right, and
// what stands out. What has nothing standing out may be signed together with others; the rest one by one.

#include <stop_token>

#include "app/desk/commands/queries.h"
#include "ui/commands/page.h"

namespace jcic::ui {
class ApprovalQueue;
class FormLink;
class ListWays;
namespace Ui {
struct ApprovalPage;
}

class ApprovalPage : public Page {
    Q_OBJECT
public:
    explicit ApprovalPage(Commands& commands, QWidget* parent = nullptr);
    ~ApprovalPage() override;
    void show_snapshot(const desk::Snapshot& snapshot) override;
    void cover() override;
    void arrive() override;
    /// Shows that query, at once or as soon as the page is told of it.
    void open(const inquiry::QueryId& query);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void choose(const inquiry::QueryId& query);
    void open_form();
    void fetch_image();
    void show_form();
    void follow_image(const desk::Snapshot& snapshot);
    void show_view(const desk::ApprovalView& view);
    /// What is said besides what the window's file says.
    void name_the_rest();
    void say(const QString& what);
    /// What stands only beside a page that is shown.
    void show_parts(bool shown);
    void unfold(bool open);
    void say_beside_fold();
    void lay_out();
    [[nodiscard]] int sign_width(bool beside) const;
    void show_approvers();
    [[nodiscard]] QString standing_of(const desk::ApprovalView& view) const;
    void show_causes();
    void clear_view();
    void allow();
    void go_on();
    void decide(bool approves);

    std::unique_ptr<Ui::ApprovalPage> ui_;
    FormLink* form_ = nullptr;
    ApprovalQueue* queue_ = nullptr;
    ListWays* ways_ = nullptr;
    std::vector<desk::PersonView> supervisors_;
    std::vector<desk::PersonView> approvers_;  ///< of them who may sign what is shown
    std::optional<domain::PersonId> signed_in_;
    std::optional<desk::HubView> hub_;
    inquiry::QueryId chosen_;
    std::optional<desk::ApprovalView> view_;
    bool danger_ = false;  ///< something shown is: then nothing is decided without a remark
    bool busy_ = false;
    bool fetching_ = false;  ///< the form's image, from another desk
    std::stop_source fetch_{std::nostopstate};
};

}  // namespace jcic::ui

#pragma once
// The ledger: who did what, when; and its verification, which can be stopped.

#include <QTimer>
#include <stop_token>

#include "ui/ledger_model.h"
#include "ui/page.h"

namespace jcic::ui {
namespace Ui {
class LedgerPage;
}

class LedgerPage : public Page {
    Q_OBJECT
public:
    explicit LedgerPage(Commands& commands, QWidget* parent = nullptr);
    ~LedgerPage() override;
    void show_snapshot(const desk::Snapshot& snapshot) override;
    void cover() override;
    void arrive() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void read();
    void verify();
    void show_result(const Result<desk::Verification>& result);

    std::unique_ptr<Ui::LedgerPage> ui_;
    LedgerModel model_;
    QTimer wait_;  ///< until the typing pauses
    std::optional<std::stop_source> verifying_;
    std::vector<domain::PersonId> people_;
    std::uint64_t events_ = 0;
};

}  // namespace jcic::ui

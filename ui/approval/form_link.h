#pragma once
// The way to the authorisation's form: a sheet that is drawn here, not the form itself. That is opened when somebody
// asks for it, which the ledger notes, and painted by a program of its own (attachment_dialog.h).

#include <QPushButton>

namespace jcic::ui {

class FormLink : public QPushButton {
    Q_OBJECT
public:
    /// What it does: opens the form, nothing while its image is on its way from another desk, or stops fetching that.
    enum class Way { open, coming, stop };
    explicit FormLink(QWidget* parent = nullptr);
    /// `percent`: of what is fetched.
    void show_way(Way way, int percent = 0);
    [[nodiscard]] Way way() const { return way_; }
    void retell();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Way way_ = Way::open;
    int percent_ = 0;
};

}  // namespace jcic::ui

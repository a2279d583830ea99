#pragma once
// Link to the authorisation's form, drawn as a sheet. The form itself is opened only when pressed: the ledger records
// it, and a separate program renders it (attachment_dialog.h).

#include <QPushButton>

namespace jcic::ui {

class FormLink : public QPushButton {
    Q_OBJECT
public:
    /// Action: opens the form, none while its image is coming from another desk, or stops fetching it.
    enum class Way { open, coming, stop };
    explicit FormLink(QWidget* parent = nullptr);
    /// `percent`: fetched so far.
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

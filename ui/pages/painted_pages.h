#pragma once
// Shows an untrusted file read-only: its pages (ui/pages/painted_pane.h), the bar above them with page, zoom and
// search, and messages. Nothing can be copied or saved.

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include "ui/pages/painted_pane.h"

namespace jcic::ui {

class PageBar;

class PaintedPages : public QWidget {
    Q_OBJECT
public:
    PaintedPages(const QString& name, std::shared_ptr<const Bytes> file, PageReaders readers, QWidget* parent);
    [[nodiscard]] PaintedPane& pane() { return *pane_; }

private:
    void show_text(const QString& words);
    void allow();
    QString name_;
    PageBar* bar_;
    QPushButton* stop_button_;
    QProgressBar* progress_;
    QLabel* told_;  ///< progress, why nothing is shown, or what is missing
    PaintedPane* pane_;
};

}  // namespace jcic::ui

#pragma once
// A file of unknown origin, to be read: its pages (ui/pages/painted_pane.h), the bar over them with page, nearness
// and search, and what is told of them. Nothing can be copied or saved from here.

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
    QLabel* told_;  ///< under way, why there is nothing, or what is missing
    PaintedPane* pane_;
};

}  // namespace jcic::ui
